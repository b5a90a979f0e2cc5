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
    from nova_sandbox.libvirtxml.domain.common import ACPI, Address, Alias

InputType = Literal["tablet", "mouse", "keyboard", "passthrough", "evdev"]
InputModel = Literal["virtio", "virtio-transitional", "virtio-non-transitional"]
SoundModel = Literal["sb16", "es1370", "pcspk", "ac97", "ich6", "ich7", "ich9", "usb", "virtio"]
AudioType = Literal[
    "none", "dbus", "alsa", "coreaudio", "jack", "oss", "pipewire", "pulseaudio", "sdl", "spice",
    "file",
]
GraphicsType = Literal["sdl", "vnc", "spice", "dbus", "rdp", "desktop", "egl-headless"]
TabletInputBus = Literal["ps2", "usb", "xen", "virtio"]
PassthroughInputBus = Literal["virtio"]
EvdevInputSourceGrab = Literal["all"]
EvdevInputSourceGrabToggle = Literal[
    "ctrl-ctrl", "alt-alt", "shift-shift", "meta-meta", "scrolllock", "ctrl-scrolllock",
]
SoundCodecType = Literal["duplex", "micro", "output"]
SDLAudioDriver = Literal["esd", "alsa", "arts", "pulseaudio"]
GraphicsListenType = Literal["address", "network", "socket", "none"]
VNCGraphicsSharePolicy = Literal["allow-exclusive", "force-shared", "ignore"]
VNCGraphicsConnected = Literal["keep"]
GraphicsChannelName = Literal[
    "main", "display", "inputs", "cursor", "playback", "record", "smartcard", "usbredir",
]
GraphicsChannelMode = Literal["any", "secure", "insecure"]
GraphicsImageCompression = Literal["auto_glz", "auto_lz", "quic", "glz", "lz", "off"]
GraphicsJpegCompression = Literal["auto", "never", "always"]
GraphicsStreamingMode = Literal["filter", "all", "off"]
GraphicsMouseMode = Literal["server", "client"]
SpiceGraphicsConnected = Literal["fail", "disconnect", "keep"]
VideoDriverName = Literal["qemu", "vhostuser"]
VideoDriverVgaconf = Literal["io", "on", "off"]
VideoModelType = Literal[
    "vga", "cirrus", "vmvga", "xen", "vbox", "gop", "none", "bochs", "ramfb", "qxl", "virtio",
]
SettingsFormat = Literal["s8", "u8", "s16", "u16", "s32", "u32", "f32"]
VirtioVideoModelDevice = Literal[
    "virtio-vga", "virtio-vga-gl", "virtio-gpu", "virtio-gpu-gl", "vhost-user-vga",
    "vhost-user-gpu",
]


class Input(Element):
    """``<input>`` at ``/domain/devices/input``: one of the classes in ``ARMS``."""

    TAG = "input"
    UNION = "type"
    ARMS = {
        "tablet": "TabletInput",
        "mouse": "MouseInput",
        "keyboard": "KeyboardInput",
        "passthrough": "PassthroughInput",
        "evdev": "EvdevInput",
    }
    type: InputType | None = fields.attr("type", InputType)
    model: InputModel | None = fields.attr("model", InputModel)
    driver: InputDriver | None = fields.child("driver", "InputDriver")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class Sound(Element):
    """``<sound>`` at ``/domain/devices/sound``: one of the classes in ``ARMS``."""

    TAG = "sound"
    UNION = "model"
    ARMS = {
        "sb16": "Sb16Sound",
        "es1370": "Es1370Sound",
        "pcspk": "PcspkSound",
        "ac97": "AC97Sound",
        "ich6": "Ich6Sound",
        "ich7": "Ich7Sound",
        "ich9": "Ich9Sound",
        "usb": "USBSound",
        "virtio": "VirtioSound",
    }
    model: SoundModel | None = fields.attr("model", SoundModel)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    multichannel: bool | None = fields.attr("multichannel", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    streams: int | None = fields.attr("streams", kinds.UNSIGNED)
    codecs: list[SoundCodec] = fields.children("codec", "SoundCodec")
    audio: SoundAudio | None = fields.child("audio", "SoundAudio")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: SoundDriver | None = fields.child("driver", "SoundDriver")


class Audio(Element):
    """``<audio>`` at ``/domain/devices/audio``: one of the classes in ``ARMS``."""

    TAG = "audio"
    UNION = "type"
    ARMS = {
        "none": "NoneAudio",
        "dbus": "DBusAudio",
        "alsa": "ALSAAudio",
        "coreaudio": "CoreaudioAudio",
        "jack": "JACKAudio",
        "oss": "OSSAudio",
        "pipewire": "PipewireAudio",
        "pulseaudio": "PulseaudioAudio",
        "sdl": "SDLAudio",
        "spice": "SpiceAudio",
        "file": "FileAudio",
    }
    type: AudioType | None = fields.attr("type", AudioType)
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    timerPeriod: int | None = fields.attr("timerPeriod", kinds.UNSIGNED)


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


class Video(Element):
    """``<video>`` at ``/domain/devices/video``."""

    TAG = "video"
    driver: VideoDriver | None = fields.child("driver", "VideoDriver")
    model: VideoModel | None = fields.child("model", "VideoModel")
    alias: Alias | None = fields.child("alias", "Alias")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    address: Address | None = fields.child("address", "Address")


class InputDriver(Element):
    """``<driver>`` at ``/domain/devices/input/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class TabletInput(Input):
    """``<input type='tablet'>``."""

    ORDER = ("type", "bus", "model", "driver", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("tablet",), default="tablet")
    bus: TabletInputBus | None = fields.attr("bus", TabletInputBus)


class MouseInput(Input):
    """``<input type='mouse'>``."""

    ORDER = ("type", "bus", "model", "driver", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("mouse",), default="mouse")
    bus: TabletInputBus | None = fields.attr("bus", TabletInputBus)


class KeyboardInput(Input):
    """``<input type='keyboard'>``."""

    ORDER = ("type", "bus", "model", "driver", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("keyboard",), default="keyboard")
    bus: TabletInputBus | None = fields.attr("bus", TabletInputBus)


class PassthroughInputSource(Element):
    """``<source>`` at ``/domain/devices/input/source``."""

    TAG = "source"
    evdev: str | None = fields.attr("evdev")


class PassthroughInput(Input):
    """``<input type='passthrough'>``."""

    ORDER = ("type", "bus", "model", "driver", "source", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("passthrough",), default="passthrough")
    bus: PassthroughInputBus | None = fields.attr("bus", PassthroughInputBus)
    source: PassthroughInputSource | None = fields.child("source", "PassthroughInputSource")


class EvdevInputSource(Element):
    """``<source>`` at ``/domain/devices/input/source``."""

    TAG = "source"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    grab: EvdevInputSourceGrab | None = fields.attr("grab", EvdevInputSourceGrab)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    grabToggle: EvdevInputSourceGrabToggle | None = fields.attr(
        "grabToggle", EvdevInputSourceGrabToggle
    )
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    repeat: bool | None = fields.attr("repeat", kinds.ON_OFF)


class EvdevInput(Input):
    """``<input type='evdev'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "model", "driver", "source", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("evdev",), default="evdev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: EvdevInputSource | None = fields.child("source", "EvdevInputSource")


class SoundAudio(Element):
    """``<audio>`` at ``/domain/devices/sound/audio``."""

    TAG = "audio"
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class SoundCodec(Element):
    """``<codec>`` at ``/domain/devices/sound/codec``."""

    TAG = "codec"
    type: SoundCodecType | None = fields.attr("type", SoundCodecType)


class SoundDriver(Element):
    """``<driver>`` at ``/domain/devices/sound/driver``."""

    TAG = "driver"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class Sb16Sound(Sound):
    """``<sound model='sb16'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("sb16",), default="sb16")


class Es1370Sound(Sound):
    """``<sound model='es1370'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("es1370",), default="es1370")


class PcspkSound(Sound):
    """``<sound model='pcspk'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("pcspk",), default="pcspk")


class AC97Sound(Sound):
    """``<sound model='ac97'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ac97",), default="ac97")


class Ich6Sound(Sound):
    """``<sound model='ich6'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ich6",), default="ich6")


class Ich7Sound(Sound):
    """``<sound model='ich7'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ich7",), default="ich7")


class Ich9Sound(Sound):
    """``<sound model='ich9'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ich9",), default="ich9")


class USBSound(Sound):
    """``<sound model='usb'>``."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("usb",), default="usb")


class VirtioSound(Sound):
    """``<sound model='virtio'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("virtio",), default="virtio")


class NoneAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class NoneAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class NoneAudio(Audio):
    """``<audio type='none'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("none",), default="none")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: NoneAudioInput | None = fields.child("input", "NoneAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: NoneAudioOutput | None = fields.child("output", "NoneAudioOutput")


class DBusAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class DBusAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class DBusAudio(Audio):
    """``<audio type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("dbus",), default="dbus")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: DBusAudioInput | None = fields.child("input", "DBusAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: DBusAudioOutput | None = fields.child("output", "DBusAudioOutput")


class ALSAAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class ALSAAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class ALSAAudio(Audio):
    """``<audio type='alsa'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("alsa",), default="alsa")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: ALSAAudioInput | None = fields.child("input", "ALSAAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: ALSAAudioOutput | None = fields.child("output", "ALSAAudioOutput")


class CoreaudioAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class CoreaudioAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class CoreaudioAudio(Audio):
    """``<audio type='coreaudio'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("coreaudio",), default="coreaudio")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: CoreaudioAudioInput | None = fields.child("input", "CoreaudioAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: CoreaudioAudioOutput | None = fields.child("output", "CoreaudioAudioOutput")


class JACKAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serverName: str | None = fields.attr("serverName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clientName: str | None = fields.attr("clientName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    connectPorts: str | None = fields.attr("connectPorts")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    exactName: bool | None = fields.attr("exactName", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class JACKAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serverName: str | None = fields.attr("serverName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clientName: str | None = fields.attr("clientName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    connectPorts: str | None = fields.attr("connectPorts")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    exactName: bool | None = fields.attr("exactName", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class JACKAudio(Audio):
    """``<audio type='jack'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("jack",), default="jack")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: JACKAudioInput | None = fields.child("input", "JACKAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: JACKAudioOutput | None = fields.child("output", "JACKAudioOutput")


class OSSAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tryPoll: bool | None = fields.attr("tryPoll", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class OSSAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    dev: str | None = fields.attr("dev")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tryPoll: bool | None = fields.attr("tryPoll", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class OSSAudio(Audio):
    """``<audio type='oss'>``."""

    ORDER = (
        "type", "id", "timerPeriod", "tryMMap", "exclusive", "dspPolicy", "input", "output",
    )
    type: AudioType | None = fields.attr("type", ("oss",), default="oss")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tryMMap: bool | None = fields.attr("tryMMap", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    exclusive: bool | None = fields.attr("exclusive", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dspPolicy: int | None = fields.attr("dspPolicy", kinds.INTEGER)
    input: OSSAudioInput | None = fields.child("input", "OSSAudioInput")
    output: OSSAudioOutput | None = fields.child("output", "OSSAudioOutput")


class PipewireAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    streamName: str | None = fields.attr("streamName")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    latency: int | None = fields.attr("latency", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PipewireAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    streamName: str | None = fields.attr("streamName")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    latency: int | None = fields.attr("latency", kinds.UNSIGNED)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PipewireAudio(Audio):
    """``<audio type='pipewire'>``. In libvirt's schema from 11.3.0 on, not in 9.0.0."""

    ORDER = ("type", "id", "timerPeriod", "runtimeDir", "input", "output",)
    type: AudioType | None = fields.attr("type", ("pipewire",), default="pipewire")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    runtimeDir: str | None = fields.attr("runtimeDir")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    input: PipewireAudioInput | None = fields.child("input", "PipewireAudioInput")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    output: PipewireAudioOutput | None = fields.child("output", "PipewireAudioOutput")


class PulseaudioAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    streamName: str | None = fields.attr("streamName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    latency: int | None = fields.attr("latency", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PulseaudioAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    streamName: str | None = fields.attr("streamName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    latency: int | None = fields.attr("latency", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PulseaudioAudio(Audio):
    """``<audio type='pulseaudio'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "serverName", "input", "output",)
    type: AudioType | None = fields.attr("type", ("pulseaudio",), default="pulseaudio")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serverName: str | None = fields.attr("serverName")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: PulseaudioAudioInput | None = fields.child("input", "PulseaudioAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: PulseaudioAudioOutput | None = fields.child("output", "PulseaudioAudioOutput")


class SDLAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SDLAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SDLAudio(Audio):
    """``<audio type='sdl'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "driver", "input", "output",)
    type: AudioType | None = fields.attr("type", ("sdl",), default="sdl")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    driver: SDLAudioDriver | None = fields.attr("driver", SDLAudioDriver)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: SDLAudioInput | None = fields.child("input", "SDLAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: SDLAudioOutput | None = fields.child("output", "SDLAudioOutput")


class SpiceAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SpiceAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SpiceAudio(Audio):
    """``<audio type='spice'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("spice",), default="spice")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: SpiceAudioInput | None = fields.child("input", "SpiceAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: SpiceAudioOutput | None = fields.child("output", "SpiceAudioOutput")


class FileAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``."""

    TAG = "input"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class FileAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``."""

    TAG = "output"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class FileAudio(Audio):
    """``<audio type='file'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "id", "timerPeriod", "path", "input", "output",)
    type: AudioType | None = fields.attr("type", ("file",), default="file")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: FileAudioInput | None = fields.child("input", "FileAudioInput")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: FileAudioOutput | None = fields.child("output", "FileAudioOutput")


class SDLGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``."""

    TAG = "gl"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)


class SDLGraphics(Graphics):
    """``<graphics type='sdl'>``."""

    ORDER = ("type", "display", "xauth", "fullscreen", "gl",)
    type: GraphicsType | None = fields.attr("type", ("sdl",), default="sdl")
    display: str | None = fields.attr("display")
    xauth: str | None = fields.attr("xauth")
    fullscreen: bool | None = fields.attr("fullscreen", kinds.YES_NO)
    gl: SDLGraphicsGl | None = fields.child("gl", "SDLGraphicsGl")


class GraphicsAudio(Element):
    """``<audio>`` at ``/domain/devices/graphics/audio``."""

    TAG = "audio"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class GraphicsListen(Element):
    """``<listen>`` at ``/domain/devices/graphics/listen``: one of the classes in ``ARMS``."""

    TAG = "listen"
    UNION = "type"
    ARMS = {
        "address": "AddressGraphicsListen",
        "network": "NetworkGraphicsListen",
        "socket": "SocketGraphicsListen",
        "none": "NoneGraphicsListen",
    }
    type: GraphicsListenType | None = fields.attr("type", GraphicsListenType)


class VNCGraphics(Graphics):
    """``<graphics type='vnc'>``."""

    ORDER = (
        "type", "port", "autoport", "websocket", "listen", "sharePolicy", "powerControl", "wait",
        "socket", "passwd", "keymap", "passwdValidTo", "connected", "listens", "audio",
    )
    type: GraphicsType | None = fields.attr("type", ("vnc",), default="vnc")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    websocket: int | None = fields.attr("websocket", kinds.bounded(-1, 65535))
    listen: str | None = fields.attr("listen")
    sharePolicy: VNCGraphicsSharePolicy | None = fields.attr("sharePolicy", VNCGraphicsSharePolicy)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    powerControl: bool | None = fields.attr("powerControl", kinds.YES_NO)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    wait: bool | None = fields.attr("wait", kinds.YES_NO)
    socket: str | None = fields.attr("socket")
    passwd: str | None = fields.attr("passwd")
    keymap: str | None = fields.attr("keymap")
    passwdValidTo: str | None = fields.attr("passwdValidTo")
    connected: VNCGraphicsConnected | None = fields.attr("connected", VNCGraphicsConnected)
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    audio: GraphicsAudio | None = fields.child("audio", "GraphicsAudio")


class GraphicsChannel(Element):
    """``<channel>`` at ``/domain/devices/graphics/channel``."""

    TAG = "channel"
    name: GraphicsChannelName | None = fields.attr("name", GraphicsChannelName)
    mode: GraphicsChannelMode | None = fields.attr("mode", GraphicsChannelMode)


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


class GraphicsClipboard(Element):
    """``<clipboard>`` at ``/domain/devices/graphics/clipboard``."""

    TAG = "clipboard"
    copypaste: bool | None = fields.attr("copypaste", kinds.YES_NO)


class GraphicsMouse(Element):
    """``<mouse>`` at ``/domain/devices/graphics/mouse``."""

    TAG = "mouse"
    mode: GraphicsMouseMode | None = fields.attr("mode", GraphicsMouseMode)


class GraphicsFiletransfer(Element):
    """``<filetransfer>`` at ``/domain/devices/graphics/filetransfer``."""

    TAG = "filetransfer"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)


class SpiceGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``."""

    TAG = "gl"
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    rendernode: str | None = fields.attr("rendernode")


class SpiceGraphics(Graphics):
    """``<graphics type='spice'>``."""

    ORDER = (
        "type", "port", "autoport", "listen", "passwd", "keymap", "passwdValidTo", "connected",
        "tlsPort", "defaultMode", "listens", "channels", "image", "jpeg", "zlib", "playback",
        "streaming", "mouse", "clipboard", "filetransfer", "gl",
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
    defaultMode: GraphicsChannelMode | None = fields.attr("defaultMode", GraphicsChannelMode)
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")
    channels: list[GraphicsChannel] = fields.children("channel", "GraphicsChannel")
    image: GraphicsImage | None = fields.child("image", "GraphicsImage")
    jpeg: GraphicsJpeg | None = fields.child("jpeg", "GraphicsJpeg")
    zlib: GraphicsZlib | None = fields.child("zlib", "GraphicsZlib")
    playback: GraphicsPlayback | None = fields.child("playback", "GraphicsPlayback")
    streaming: GraphicsStreaming | None = fields.child("streaming", "GraphicsStreaming")
    mouse: GraphicsMouse | None = fields.child("mouse", "GraphicsMouse")
    clipboard: GraphicsClipboard | None = fields.child("clipboard", "GraphicsClipboard")
    filetransfer: GraphicsFiletransfer | None = fields.child("filetransfer", "GraphicsFiletransfer")
    gl: SpiceGraphicsGl | None = fields.child("gl", "SpiceGraphicsGl")


class DBusGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``."""

    TAG = "gl"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    rendernode: str | None = fields.attr("rendernode")


class DBusGraphics(Graphics):
    """``<graphics type='dbus'>``. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("type", "address", "p2p", "gl", "audio",)
    type: GraphicsType | None = fields.attr("type", ("dbus",), default="dbus")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    address: str | None = fields.attr("address")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    p2p: bool | None = fields.attr("p2p", kinds.YES_NO)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    gl: DBusGraphicsGl | None = fields.child("gl", "DBusGraphicsGl")
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    audio: GraphicsAudio | None = fields.child("audio", "GraphicsAudio")


class RDPGraphics(Graphics):
    """``<graphics type='rdp'>``."""

    ORDER = (
        "type", "port", "autoport", "listen", "passwd", "replaceUser", "multiUser", "username",
        "listens",
    )
    type: GraphicsType | None = fields.attr("type", ("rdp",), default="rdp")
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    replaceUser: bool | None = fields.attr("replaceUser", kinds.YES_NO)
    multiUser: bool | None = fields.attr("multiUser", kinds.YES_NO)
    listen: str | None = fields.attr("listen")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    passwd: str | None = fields.attr("passwd")
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")


class DesktopGraphics(Graphics):
    """``<graphics type='desktop'>``."""

    ORDER = ("type", "display", "fullscreen",)
    type: GraphicsType | None = fields.attr("type", ("desktop",), default="desktop")
    display: str | None = fields.attr("display")
    #: No longer in that of 12.8.0.
    fullscreen: bool | None = fields.attr("fullscreen", kinds.YES_NO)


class EglHeadlessGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``."""

    TAG = "gl"
    rendernode: str | None = fields.attr("rendernode")


class EglHeadlessGraphics(Graphics):
    """``<graphics type='egl-headless'>``."""

    ORDER = ("type", "gl",)
    type: GraphicsType | None = fields.attr("type", ("egl-headless",), default="egl-headless")
    gl: EglHeadlessGraphicsGl | None = fields.child("gl", "EglHeadlessGraphicsGl")


class VideoDriver(Element):
    """``<driver>`` at ``/domain/devices/video/driver``."""

    TAG = "driver"
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    name: VideoDriverName | None = fields.attr("name", VideoDriverName)
    vgaconf: VideoDriverVgaconf | None = fields.attr("vgaconf", VideoDriverVgaconf)


class VideoModel(Element):
    """``<model>`` at ``/domain/devices/video/model``: one of the classes in ``ARMS``."""

    TAG = "model"
    UNION = "type"
    ARMS = {
        "vga": "VGAVideoModel",
        "cirrus": "CirrusVideoModel",
        "vmvga": "VmvgaVideoModel",
        "xen": "XenVideoModel",
        "vbox": "VboxVideoModel",
        "gop": "GOPVideoModel",
        "none": "NoneVideoModel",
        "bochs": "BochsVideoModel",
        "ramfb": "RamfbVideoModel",
        "qxl": "QXLVideoModel",
        "virtio": "VirtioVideoModel",
    }
    type: VideoModelType | None = fields.attr("type", VideoModelType)
    vram: int | None = fields.attr("vram", kinds.UNSIGNED)
    heads: int | None = fields.attr("heads", kinds.UNSIGNED)
    primary: bool | None = fields.attr("primary", kinds.YES_NO)
    #: In libvirt's schema from 11.3.0 on, not in 9.0.0.
    blob: bool | None = fields.attr("blob", kinds.ON_OFF)
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    edid: bool | None = fields.attr("edid", kinds.ON_OFF)
    acceleration: VideoModelAcceleration | None = fields.child(
        "acceleration", "VideoModelAcceleration"
    )
    resolution: VideoModelResolution | None = fields.child("resolution", "VideoModelResolution")


class Settings(Element):
    """``<settings>`` at ``/domain/devices/audio/input/settings``."""

    TAG = "settings"
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    frequency: int | None = fields.attr("frequency", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channels: int | None = fields.attr("channels", kinds.UNSIGNED)
    #: In libvirt's schema from 9.0.0 on, not in 7.0.0.
    format: SettingsFormat | None = fields.attr("format", SettingsFormat)


class AddressGraphicsListen(GraphicsListen):
    """``<listen type='address'>``."""

    ORDER = ("type", "address",)
    type: GraphicsListenType | None = fields.attr("type", ("address",), default="address")
    address: str | None = fields.attr("address")


class NetworkGraphicsListen(GraphicsListen):
    """``<listen type='network'>``."""

    ORDER = ("type", "address", "network",)
    type: GraphicsListenType | None = fields.attr("type", ("network",), default="network")
    network: str | None = fields.attr("network")
    address: str | None = fields.attr("address")


class SocketGraphicsListen(GraphicsListen):
    """``<listen type='socket'>``."""

    ORDER = ("type", "socket",)
    type: GraphicsListenType | None = fields.attr("type", ("socket",), default="socket")
    socket: str | None = fields.attr("socket")


class NoneGraphicsListen(GraphicsListen):
    """``<listen type='none'>``."""

    ORDER = ("type",)
    type: GraphicsListenType | None = fields.attr("type", ("none",), default="none")


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


class VGAVideoModel(VideoModel):
    """``<model type='vga'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("vga",), default="vga")


class CirrusVideoModel(VideoModel):
    """``<model type='cirrus'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("cirrus",), default="cirrus")


class VmvgaVideoModel(VideoModel):
    """``<model type='vmvga'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("vmvga",), default="vmvga")


class XenVideoModel(VideoModel):
    """``<model type='xen'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("xen",), default="xen")


class VboxVideoModel(VideoModel):
    """``<model type='vbox'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("vbox",), default="vbox")


class GOPVideoModel(VideoModel):
    """``<model type='gop'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("gop",), default="gop")


class NoneVideoModel(VideoModel):
    """``<model type='none'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("none",), default="none")


class BochsVideoModel(VideoModel):
    """``<model type='bochs'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("bochs",), default="bochs")


class RamfbVideoModel(VideoModel):
    """``<model type='ramfb'>``."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("ramfb",), default="ramfb")


class QXLVideoModel(VideoModel):
    """``<model type='qxl'>``."""

    ORDER = (
        "type", "ram", "vgamem", "vram64", "vram", "heads", "primary", "blob", "edid",
        "acceleration", "resolution",
    )
    type: VideoModelType | None = fields.attr("type", ("qxl",), default="qxl")
    ram: int | None = fields.attr("ram", kinds.UNSIGNED)
    vgamem: int | None = fields.attr("vgamem", kinds.UNSIGNED)
    vram64: int | None = fields.attr("vram64", kinds.UNSIGNED)


class VirtioVideoModel(VideoModel):
    """``<model type='virtio'>``."""

    ORDER = (
        "type", "device", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",
    )
    type: VideoModelType | None = fields.attr("type", ("virtio",), default="virtio")
    #: In libvirt's schema from 12.8.0 on, not in 11.3.0.
    device: VirtioVideoModelDevice | None = fields.attr("device", VirtioVideoModelDevice)
