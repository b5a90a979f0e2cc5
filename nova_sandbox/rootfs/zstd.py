#    Licensed under the Apache License, Version 2.0 (the "License"); you may
#    not use this file except in compliance with the License. You may obtain
#    a copy of the License at
#
#         http://www.apache.org/licenses/LICENSE-2.0
#
#    Unless required by applicable law or agreed to in writing, software
#    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
#    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
#    License for the specific language governing permissions and limitations
#    under the License.

"""Decompresses zstd (RFC 8878) as a stream, by the system's libzstd.

In this process, so that it is as confined as whoever reads what comes out.
"""

from __future__ import annotations

import ctypes
import io

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_CHUNK = 256 << 10
# What the zstd program takes without being told: more is a way to use up memory.
_WINDOW_LOG_MAX, _LARGEST_WINDOW_LOG = 100, 27


class ZstdError(ValueError):
    """It is no zstd stream, or a broken one."""


class _Buffer(ctypes.Structure):
    """``ZSTD_inBuffer`` and ``ZSTD_outBuffer`` of zstd.h."""

    _fields_ = (("start", ctypes.c_void_p), ("size", ctypes.c_size_t), ("pos", ctypes.c_size_t))


def load() -> ctypes.CDLL:
    """Return libzstd, which is loaded but once.

    :raises OSError: this host has none
    """
    library = ctypes.CDLL("libzstd.so.1")
    library.ZSTD_createDCtx.restype = ctypes.c_void_p
    for name, arguments in (
            ("ZSTD_freeDCtx", (ctypes.c_void_p,)),
            ("ZSTD_DCtx_setParameter", (ctypes.c_void_p, ctypes.c_int, ctypes.c_int)),
            ("ZSTD_decompressStream", (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)),
            ("ZSTD_isError", (ctypes.c_size_t,)), ("ZSTD_getErrorName", (ctypes.c_size_t,))):
        function = getattr(library, name)
        function.argtypes = arguments
        function.restype = ctypes.c_size_t
    library.ZSTD_getErrorName.restype = ctypes.c_char_p
    library.ZSTD_isError.restype = ctypes.c_uint
    return library


class Reader(io.RawIOBase):
    """What is in a compressed file of one frame or several.

    :param source: the file, as far as it is to be read
    :raises OSError: this host has no libzstd
    """

    def __init__(self, source: io.BufferedIOBase) -> None:
        super().__init__()
        self._source = source
        self._library = load()
        self._context = ctypes.c_void_p(self._library.ZSTD_createDCtx())
        self._library.ZSTD_DCtx_setParameter(self._context, _WINDOW_LOG_MAX, _LARGEST_WINDOW_LOG)
        self._data = ctypes.create_string_buffer(_CHUNK)
        self._input = _Buffer(ctypes.addressof(self._data), 0, 0)
        # Bytes of a frame that are still to come; 0 between frames.
        self._hint = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, target: Any) -> int:
        """Read up to so many bytes as fit.

        :raises ZstdError: it is broken
        """
        view = memoryview(target).cast("B")
        if not view:
            return 0
        out = _Buffer(ctypes.addressof(ctypes.c_char.from_buffer(view)), len(view), 0)
        while not out.pos:
            more = self._input.pos < self._input.size or self._more()
            if not more and not self._hint:
                return 0
            done = self._library.ZSTD_decompressStream(
                self._context, ctypes.byref(out), ctypes.byref(self._input))
            if self._library.ZSTD_isError(done):
                raise ZstdError(self._library.ZSTD_getErrorName(done).decode("ascii", "replace"))
            # Without input it gives what it held back.
            if not more and not out.pos:
                raise ZstdError("it ends in the middle")
            self._hint = done
        return int(out.pos)

    def _more(self) -> bool:
        chunk = self._source.read(_CHUNK)
        if not chunk:
            return False
        ctypes.memmove(self._data, chunk, len(chunk))
        self._input.size, self._input.pos = len(chunk), 0
        return True

    def close(self) -> None:
        """Let go of the decoder's memory."""
        if not self.closed:
            self._library.ZSTD_freeDCtx(self._context)
        super().close()
