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

"""Screens, sound and input.

Written by tools/generate-libvirtxml from libvirt's schemas: do not edit.
"""

from __future__ import annotations

from nova_sandbox.libvirtxml import fields, kinds
from nova_sandbox.libvirtxml.element import Element
from nova_sandbox.libvirtxml.kinds import Literal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias, Clipboard, Mouse

InputType = Literal["tablet", "mouse", "keyboard", "passthrough", "evdev"]
InputBus = Literal["ps2", "usb", "xen", "virtio"]
InputModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
SoundModel = Literal["sb16", "es1370", "pcspk", "ac97", "ich6", "ich7", "ich9", "usb"]
AudioType = Literal[
    "none", "dbus", "alsa", "coreaudio", "jack", "oss", "pulseaudio", "sdl", "spice", "file",
]
AudioDriver = Literal["esd", "alsa", "arts", "pulseaudio"]
GraphicsType = Literal["sdl", "vnc", "spice", "dbus", "rdp", "desktop", "egl-headless"]
VNCGraphicsSharePolicy = Literal["allow-exclusive", "force-shared", "ignore"]
VNCGraphicsConnected = Literal["keep"]
SpiceGraphicsConnected = Literal["fail", "disconnect", "keep"]
SpiceGraphicsDefaultMode = Literal["any", "secure", "insecure"]
InputSourceGrab = Literal["all"]
InputSourceGrabToggle = Literal[
    "ctrl-ctrl", "alt-alt", "shift-shift", "meta-meta", "scrolllock", "ctrl-scrolllock",
]
SoundCodecType = Literal["duplex", "micro", "output"]
GraphicsListenType = Literal["address", "network", "socket", "none"]
GraphicsChannelName = Literal[
    "main", "display", "inputs", "cursor", "playback", "record", "smartcard", "usbredir",
]
GraphicsImageCompression = Literal["auto_glz", "auto_lz", "quic", "glz", "lz", "off"]
GraphicsJpegCompression = Literal["auto", "never", "always"]
GraphicsStreamingMode = Literal["filter", "all", "off"]
VideoDriverName = Literal["qemu", "vhostuser"]
VideoDriverVgaconf = Literal["io", "on", "off"]
VideoModelType = Literal[
    "vga", "cirrus", "vmvga", "xen", "vbox", "virtio", "gop", "none", "bochs", "ramfb", "qxl",
]
SettingsFormat = Literal["s8", "u8", "s16", "u16", "s32", "u32", "f32"]


class Input(Element):
    """``<input>`` at ``/domain/devices/input``."""

    TAG = "input"
    type: InputType | None = fields.attr("type", InputType)
    bus: InputBus | None = fields.attr("bus", InputBus)
    model: InputModel | None = fields.attr("model", InputModel)
    driver: InputDriver | None = fields.child("driver", "InputDriver")
    source: InputSource | None = fields.child("source", "InputSource")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class Sound(Element):
    """``<sound>`` at ``/domain/devices/sound``."""

    TAG = "sound"
    model: SoundModel | None = fields.attr("model", SoundModel)
    codecs: list[SoundCodec] = fields.children("codec", "SoundCodec")
    audio: SoundAudio | None = fields.child("audio", "SoundAudio")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class Audio(Element):
    """``<audio>`` at ``/domain/devices/audio``."""

    TAG = "audio"
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    timerPeriod: int | None = fields.attr("timerPeriod", kinds.UNSIGNED)
    type: AudioType | None = fields.attr("type", AudioType)
    tryMMap: bool | None = fields.attr("tryMMap", kinds.YES_NO)
    exclusive: bool | None = fields.attr("exclusive", kinds.YES_NO)
    dspPolicy: int | None = fields.attr("dspPolicy", kinds.INTEGER)
    serverName: str | None = fields.attr("serverName")
    driver: AudioDriver | None = fields.attr("driver", AudioDriver)
    path: str | None = fields.attr("path")
    input: AudioInput | None = fields.child("input", "AudioInput")
    output: AudioOutput | None = fields.child("output", "AudioOutput")


class Graphics(Element):
    """``<graphics>`` at ``/domain/devices/graphics``: one of the classes in ``ARMS``."""

    TAG = "graphics"
    UNION = "type"
    ARMS = {
        "sdl": "SDLGraphics",
        "vnc": "VNCGraphics",
        "spice": "SpiceGraphics",
        "dbus": "DBusGraphics",
        "rdp": "RDPGraphics",
        "desktop": "DesktopGraphics",
        "egl-headless": "EglHeadlessGraphics",
    }
    type: GraphicsType | None = fields.attr("type", GraphicsType)


class SDLGraphics(Graphics):
    """``<graphics type='sdl'>``."""

    ORDER = ("type", "display", "xauth", "fullscreen", "gl",)
    type: GraphicsType | None = fields.attr("type", ("sdl",), default="sdl")
    display: str | None = fields.attr("display")
    xauth: str | None = fields.attr("xauth")
    fullscreen: bool | None = fields.attr("fullscreen", kinds.YES_NO)
    gl: GraphicsGl | None = fields.child("gl", "GraphicsGl")


class VNCGraphics(Graphics):
    """``<graphics type='vnc'>``."""

    ORDER = (
        "type", "port", "autoport", "websocket", "listen", "sharePolicy", "powerControl", "socket",
        "passwd", "keymap", "passwdValidTo", "connected", "listens", "audio",
    )
    type: GraphicsType | None = fields.attr("type", ("vnc",), default="vnc")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    websocket: int | None = fields.attr("websocket", kinds.bounded(-1, 65535))
    listen: str | None = fields.attr("listen")
    sharePolicy: VNCGraphicsSharePolicy | None = fields.attr("sharePolicy", VNCGraphicsSharePolicy)
    powerControl: bool | None = fields.attr("powerControl", kinds.YES_NO)
    socket: str | None = fields.attr("socket")
    passwd: str | None = fields.attr("passwd")
    keymap: str | None = fields.attr("keymap")
    passwdValidTo: str | None = fields.attr("passwdValidTo")
    connected: VNCGraphicsConnected | None = fields.attr("connected", VNCGraphicsConnected)
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")
    audio: GraphicsAudio | None = fields.child("audio", "GraphicsAudio")


class SpiceGraphics(Graphics):
    """``<graphics type='spice'>``."""

    ORDER = (
        "type", "port", "autoport", "listen", "passwd", "keymap", "passwdValidTo", "connected",
        "tlsPort", "defaultMode", "listens", "gl", "channels", "image", "jpeg", "zlib", "playback",
        "streaming", "clipboard", "mouse", "filetransfer",
    )
    type: GraphicsType | None = fields.attr("type", ("spice",), default="spice")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    tlsPort: int | None = fields.attr("tlsPort", kinds.bounded(-1, 65535))
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    listen: str | None = fields.attr("listen")
    passwd: str | None = fields.attr("passwd")
    keymap: str | None = fields.attr("keymap")
    passwdValidTo: str | None = fields.attr("passwdValidTo")
    connected: SpiceGraphicsConnected | None = fields.attr("connected", SpiceGraphicsConnected)
    defaultMode: SpiceGraphicsDefaultMode | None = fields.attr(
        "defaultMode", SpiceGraphicsDefaultMode
    )
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")
    gl: GraphicsGl | None = fields.child("gl", "GraphicsGl")
    channels: list[GraphicsChannel] = fields.children("channel", "GraphicsChannel")
    image: GraphicsImage | None = fields.child("image", "GraphicsImage")
    jpeg: GraphicsJpeg | None = fields.child("jpeg", "GraphicsJpeg")
    zlib: GraphicsZlib | None = fields.child("zlib", "GraphicsZlib")
    playback: GraphicsPlayback | None = fields.child("playback", "GraphicsPlayback")
    streaming: GraphicsStreaming | None = fields.child("streaming", "GraphicsStreaming")
    clipboard: Clipboard | None = fields.child("clipboard", "Clipboard")
    mouse: Mouse | None = fields.child("mouse", "Mouse")
    filetransfer: GraphicsFiletransfer | None = fields.child("filetransfer", "GraphicsFiletransfer")


class DBusGraphics(Graphics):
    """``<graphics type='dbus'>``."""

    ORDER = ("type", "address", "p2p", "gl", "audio",)
    type: GraphicsType | None = fields.attr("type", ("dbus",), default="dbus")
    address: str | None = fields.attr("address")
    p2p: bool | None = fields.attr("p2p", kinds.YES_NO)
    gl: GraphicsGl | None = fields.child("gl", "GraphicsGl")
    audio: GraphicsAudio | None = fields.child("audio", "GraphicsAudio")


class RDPGraphics(Graphics):
    """``<graphics type='rdp'>``."""

    ORDER = ("type", "port", "autoport", "listen", "replaceUser", "multiUser", "listens",)
    type: GraphicsType | None = fields.attr("type", ("rdp",), default="rdp")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    replaceUser: bool | None = fields.attr("replaceUser", kinds.YES_NO)
    multiUser: bool | None = fields.attr("multiUser", kinds.YES_NO)
    listen: str | None = fields.attr("listen")
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")


class DesktopGraphics(Graphics):
    """``<graphics type='desktop'>``."""

    ORDER = ("type", "display", "fullscreen",)
    type: GraphicsType | None = fields.attr("type", ("desktop",), default="desktop")
    display: str | None = fields.attr("display")
    fullscreen: bool | None = fields.attr("fullscreen", kinds.YES_NO)


class EglHeadlessGraphics(Graphics):
    """``<graphics type='egl-headless'>``."""

    ORDER = ("type", "gl",)
    type: GraphicsType | None = fields.attr("type", ("egl-headless",), default="egl-headless")
    gl: GraphicsGl | None = fields.child("gl", "GraphicsGl")


class Video(Element):
    """``<video>`` at ``/domain/devices/video``."""

    TAG = "video"
    driver: VideoDriver | None = fields.child("driver", "VideoDriver")
    model: VideoModel | None = fields.child("model", "VideoModel")
    alias: Alias | None = fields.child("alias", "Alias")
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class InputDriver(Element):
    """``<driver>`` at ``/domain/devices/input/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class InputSource(Element):
    """``<source>`` at ``/domain/devices/input/source``."""

    TAG = "source"
    evdev: str | None = fields.attr("evdev")
    dev: str | None = fields.attr("dev")
    grab: InputSourceGrab | None = fields.attr("grab", InputSourceGrab)
    grabToggle: InputSourceGrabToggle | None = fields.attr("grabToggle", InputSourceGrabToggle)
    repeat: bool | None = fields.attr("repeat", kinds.ON_OFF)


class SoundAudio(Element):
    """``<audio>`` at ``/domain/devices/sound/audio``."""

    TAG = "audio"
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class SoundCodec(Element):
    """``<codec>`` at ``/domain/devices/sound/codec``."""

    TAG = "codec"
    type: SoundCodecType | None = fields.attr("type", SoundCodecType)


class AudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    dev: str | None = fields.attr("dev")
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    serverName: str | None = fields.attr("serverName")
    clientName: str | None = fields.attr("clientName")
    connectPorts: str | None = fields.attr("connectPorts")
    exactName: bool | None = fields.attr("exactName", kinds.YES_NO)
    tryPoll: bool | None = fields.attr("tryPoll", kinds.YES_NO)
    name: str | None = fields.attr("name")
    streamName: str | None = fields.attr("streamName")
    latency: int | None = fields.attr("latency", kinds.UNSIGNED)
    settings: Settings | None = fields.child("settings", "Settings")


class AudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    dev: str | None = fields.attr("dev")
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    serverName: str | None = fields.attr("serverName")
    clientName: str | None = fields.attr("clientName")
    connectPorts: str | None = fields.attr("connectPorts")
    exactName: bool | None = fields.attr("exactName", kinds.YES_NO)
    tryPoll: bool | None = fields.attr("tryPoll", kinds.YES_NO)
    name: str | None = fields.attr("name")
    streamName: str | None = fields.attr("streamName")
    latency: int | None = fields.attr("latency", kinds.UNSIGNED)
    settings: Settings | None = fields.child("settings", "Settings")


class GraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``."""

    TAG = "gl"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    rendernode: str | None = fields.attr("rendernode")


class GraphicsAudio(Element):
    """``<audio>`` at ``/domain/devices/graphics/audio``."""

    TAG = "audio"
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class GraphicsListen(Element):
    """``<listen>`` at ``/domain/devices/graphics/listen``."""

    TAG = "listen"
    type: GraphicsListenType | None = fields.attr("type", GraphicsListenType)
    address: str | None = fields.attr("address")
    network: str | None = fields.attr("network")
    socket: str | None = fields.attr("socket")


class GraphicsChannel(Element):
    """``<channel>`` at ``/domain/devices/graphics/channel``."""

    TAG = "channel"
    name: GraphicsChannelName | None = fields.attr("name", GraphicsChannelName)
    mode: SpiceGraphicsDefaultMode | None = fields.attr("mode", SpiceGraphicsDefaultMode)


class GraphicsImage(Element):
    """``<image>`` at ``/domain/devices/graphics/image``."""

    TAG = "image"
    compression: GraphicsImageCompression | None = fields.attr(
        "compression", GraphicsImageCompression
    )


class GraphicsJpeg(Element):
    """``<jpeg>`` at ``/domain/devices/graphics/jpeg``."""

    TAG = "jpeg"
    compression: GraphicsJpegCompression | None = fields.attr(
        "compression", GraphicsJpegCompression
    )


class GraphicsZlib(Element):
    """``<zlib>`` at ``/domain/devices/graphics/zlib``."""

    TAG = "zlib"
    compression: GraphicsJpegCompression | None = fields.attr(
        "compression", GraphicsJpegCompression
    )


class GraphicsPlayback(Element):
    """``<playback>`` at ``/domain/devices/graphics/playback``."""

    TAG = "playback"
    compression: bool | None = fields.attr("compression", kinds.ON_OFF)


class GraphicsStreaming(Element):
    """``<streaming>`` at ``/domain/devices/graphics/streaming``."""

    TAG = "streaming"
    mode: GraphicsStreamingMode | None = fields.attr("mode", GraphicsStreamingMode)


class GraphicsFiletransfer(Element):
    """``<filetransfer>`` at ``/domain/devices/graphics/filetransfer``."""

    TAG = "filetransfer"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)


class VideoDriver(Element):
    """``<driver>`` at ``/domain/devices/video/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    name: VideoDriverName | None = fields.attr("name", VideoDriverName)
    vgaconf: VideoDriverVgaconf | None = fields.attr("vgaconf", VideoDriverVgaconf)


class VideoModel(Element):
    """``<model>`` at ``/domain/devices/video/model``."""

    TAG = "model"
    type: VideoModelType | None = fields.attr("type", VideoModelType)
    ram: int | None = fields.attr("ram", kinds.UNSIGNED)
    vgamem: int | None = fields.attr("vgamem", kinds.UNSIGNED)
    vram64: int | None = fields.attr("vram64", kinds.UNSIGNED)
    vram: int | None = fields.attr("vram", kinds.UNSIGNED)
    heads: int | None = fields.attr("heads", kinds.UNSIGNED)
    primary: bool | None = fields.attr("primary", kinds.YES_NO)
    acceleration: VideoModelAcceleration | None = fields.child(
        "acceleration", "VideoModelAcceleration"
    )
    resolution: VideoModelResolution | None = fields.child("resolution", "VideoModelResolution")


class Settings(Element):
    """``<settings>`` at ``/domain/devices/audio/input/settings``."""

    TAG = "settings"
    frequency: int | None = fields.attr("frequency", kinds.UNSIGNED)
    channels: int | None = fields.attr("channels", kinds.UNSIGNED)
    format: SettingsFormat | None = fields.attr("format", SettingsFormat)


class VideoModelAcceleration(Element):
    """``<acceleration>`` at ``/domain/devices/video/model/acceleration``."""

    TAG = "acceleration"
    accel3d: bool | None = fields.attr("accel3d", kinds.YES_NO)
    accel2d: bool | None = fields.attr("accel2d", kinds.YES_NO)
    rendernode: str | None = fields.attr("rendernode")


class VideoModelResolution(Element):
    """``<resolution>`` at ``/domain/devices/video/model/resolution``."""

    TAG = "resolution"
    x: int | None = fields.attr("x", kinds.UNSIGNED)
    y: int | None = fields.attr("y", kinds.UNSIGNED)
