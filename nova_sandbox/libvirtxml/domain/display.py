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
    from nova_sandbox.libvirtxml.domain.address import ACPI, Address, Alias

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
VNCGraphicsConnected = Literal["keep"]
VNCGraphicsSharePolicy = Literal["allow-exclusive", "force-shared", "ignore"]
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
    """``<input>`` at ``/domain/devices/input``: one of the classes in ``ARMS``.

    A mouse, tablet or keyboard of the guest.
    """

    TAG = "input"
    UNION = "type"
    ARMS = {
        "tablet": "TabletInput",
        "mouse": "MouseInput",
        "keyboard": "KeyboardInput",
        "passthrough": "PassthroughInput",
        "evdev": "EvdevInput",
    }
    #: Kind of input device.
    type: InputType | None = fields.attr("type", InputType)
    #: Which variant of the virtio device the guest sees.
    model: InputModel | None = fields.attr("model", InputModel)
    #: How the virtio device works.
    driver: InputDriver | None = fields.child("driver", "InputDriver")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class Sound(Element):
    """``<sound>`` at ``/domain/devices/sound``: one of the classes in ``ARMS``.

    A sound card of the guest.
    """

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
    #: The card that the guest sees.
    model: SoundModel | None = fields.attr("model", SoundModel)
    #: Whether the USB card has more than two channels. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    multichannel: bool | None = fields.attr("multichannel", kinds.YES_NO)
    #: Number of streams of the virtio card, 2 by default. In libvirt's schema from 11.3.0 on, not
    #: in 9.0.0.
    streams: int | None = fields.attr("streams", kinds.HEXADECIMAL)
    #: A codec of an HD Audio card; one that plays and records by default.
    codecs: list[SoundCodec] = fields.children("codec", "SoundCodec")
    #: Where the card's sound goes on the host.
    audio: SoundAudio | None = fields.child("audio", "SoundAudio")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")
    #: How the virtio card works. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    driver: SoundDriver | None = fields.child("driver", "SoundDriver")


class Audio(Element):
    """``<audio>`` at ``/domain/devices/audio``: one of the classes in ``ARMS``.

    A backend for sound on the host.
    """

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
    #: Number of an audio backend of the guest, from 1 on; audio elements refer to it.
    id: int | None = fields.attr("id", kinds.UNSIGNED)
    #: Sound system of the host.
    type: AudioType | None = fields.attr("type", AudioType)
    #: Time between two turns of the mixing, in microseconds. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    timerPeriod: int | None = fields.attr("timerPeriod", kinds.HEXADECIMAL)


class Graphics(Element):
    """``<graphics>`` at ``/domain/devices/graphics``: one of the classes in ``ARMS``.

    A way to see and use the guest's screen.
    """

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
    #: Kind of display.
    type: GraphicsType | None = fields.attr("type", GraphicsType)


class Video(Element):
    """``<video>`` at ``/domain/devices/video``. A graphics card of the guest."""

    TAG = "video"
    #: What does the card's work.
    driver: VideoDriver | None = fields.child("driver", "VideoDriver")
    #: The card that the guest sees.
    model: VideoModel | None = fields.child("model", "VideoModel")
    #: The name by which libvirt and the hypervisor know the device.
    alias: Alias | None = fields.child("alias", "Alias")
    #: What the guest's ACPI tables say of the device. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    acpi: ACPI | None = fields.child("acpi", "ACPI")
    #: Where the guest finds the device; libvirt chooses when it is not given.
    address: Address | None = fields.child("address", "Address")


class InputDriver(Element):
    """``<driver>`` at ``/domain/devices/input/driver``. How the virtio device works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class TabletInput(Input):
    """``<input type='tablet'>``. A pointer that knows where on the screen it is."""

    ORDER = ("type", "bus", "model", "driver", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("tablet",), default="tablet")
    #: Bus to which the device is attached; what fits the machine and the type by default.
    bus: TabletInputBus | None = fields.attr("bus", TabletInputBus)


class MouseInput(Input):
    """``<input type='mouse'>``. A mouse, which knows only how it moved."""

    ORDER = ("type", "bus", "model", "driver", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("mouse",), default="mouse")
    #: Bus to which the device is attached; what fits the machine and the type by default.
    bus: TabletInputBus | None = fields.attr("bus", TabletInputBus)


class KeyboardInput(Input):
    """``<input type='keyboard'>``. A keyboard."""

    ORDER = ("type", "bus", "model", "driver", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("keyboard",), default="keyboard")
    #: Bus to which the device is attached; what fits the machine and the type by default.
    bus: TabletInputBus | None = fields.attr("bus", TabletInputBus)


class PassthroughInputSource(Element):
    """``<source>`` at ``/domain/devices/input/source``. The event device of the host."""

    TAG = "source"
    #: Path of the event device handed over to the guest.
    evdev: str | None = fields.attr("evdev")


class PassthroughInput(Input):
    """``<input type='passthrough'>``.

    An event device of the host, handed over to the guest by virtio.
    """

    ORDER = ("type", "bus", "model", "driver", "source", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("passthrough",), default="passthrough")
    #: Bus to which the device is attached; what fits the machine and the type by default.
    bus: PassthroughInputBus | None = fields.attr("bus", PassthroughInputBus)
    #: The event device of the host.
    source: PassthroughInputSource | None = fields.child("source", "PassthroughInputSource")


class EvdevInputSource(Element):
    """``<source>`` at ``/domain/devices/input/source``. The event device of the host."""

    TAG = "source"
    #: Path of the event device that is shared. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    dev: str | None = fields.attr("dev")
    #: With all, taking this device takes all input devices of the host. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    grab: EvdevInputSourceGrab | None = fields.attr("grab", EvdevInputSourceGrab)
    #: Keys that switch the device between host and guest; both ctrl keys by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    grabToggle: EvdevInputSourceGrabToggle | None = fields.attr(
        "grabToggle", EvdevInputSourceGrabToggle
    )
    #: Whether a key that is held repeats. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    repeat: bool | None = fields.attr("repeat", kinds.ON_OFF)


class EvdevInput(Input):
    """``<input type='evdev'>``.

    An event device of the host that host and guest take turns to use. In libvirt's schema from
    9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "model", "driver", "source", "alias", "acpi", "address",)
    type: InputType | None = fields.attr("type", ("evdev",), default="evdev")
    #: The event device of the host. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    source: EvdevInputSource | None = fields.child("source", "EvdevInputSource")


class SoundAudio(Element):
    """``<audio>`` at ``/domain/devices/sound/audio``. Where the card's sound goes on the host."""

    TAG = "audio"
    #: Number of an audio backend of the guest, from 1 on; audio elements refer to it.
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class SoundCodec(Element):
    """``<codec>`` at ``/domain/devices/sound/codec``.

    A codec of an HD Audio card; one that plays and records by default.
    """

    TAG = "codec"
    #: Which jacks the codec has: lines in and out, speaker and microphone, or line out.
    type: SoundCodecType | None = fields.attr("type", SoundCodecType)


class SoundDriver(Element):
    """``<driver>`` at ``/domain/devices/sound/driver``. How the virtio card works."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU. In
    #: libvirt's schema from 11.3.0 on, not in 9.0.0.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)


class Sb16Sound(Sound):
    """``<sound model='sb16'>``. A Sound Blaster 16 on the ISA bus."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("sb16",), default="sb16")


class Es1370Sound(Sound):
    """``<sound model='es1370'>``. An Ensoniq ES1370."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("es1370",), default="es1370")


class PcspkSound(Sound):
    """``<sound model='pcspk'>``. The speaker of a PC."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("pcspk",), default="pcspk")


class AC97Sound(Sound):
    """``<sound model='ac97'>``. An Intel AC'97 card."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ac97",), default="ac97")


class Ich6Sound(Sound):
    """``<sound model='ich6'>``. An Intel HD Audio card of the ICH6."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ich6",), default="ich6")


class Ich7Sound(Sound):
    """``<sound model='ich7'>``. An Intel HD Audio card of the ICH7, for bhyve."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ich7",), default="ich7")


class Ich9Sound(Sound):
    """``<sound model='ich9'>``. An Intel HD Audio card of the ICH9."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("ich9",), default="ich9")


class USBSound(Sound):
    """``<sound model='usb'>``. A USB sound card."""

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("usb",), default="usb")


class VirtioSound(Sound):
    """``<sound model='virtio'>``.

    The virtio sound card. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = (
        "model", "multichannel", "streams", "codecs", "audio", "alias", "acpi", "address",
        "driver",
    )
    model: SoundModel | None = fields.attr("model", ("virtio",), default="virtio")


class NoneAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class NoneAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class NoneAudio(Audio):
    """``<audio type='none'>``.

    Sound goes nowhere. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("none",), default="none")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: NoneAudioInput | None = fields.child("input", "NoneAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: NoneAudioOutput | None = fields.child("output", "NoneAudioOutput")


class DBusAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class DBusAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class DBusAudio(Audio):
    """``<audio type='dbus'>``.

    Sound goes to the D-Bus display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("dbus",), default="dbus")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: DBusAudioInput | None = fields.child("input", "DBusAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: DBusAudioOutput | None = fields.child("output", "DBusAudioOutput")


class ALSAAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Path of the host's device, or its name for ALSA. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    dev: str | None = fields.attr("dev")
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class ALSAAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Path of the host's device, or its name for ALSA. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    dev: str | None = fields.attr("dev")
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class ALSAAudio(Audio):
    """``<audio type='alsa'>``. ALSA, of Linux. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("id", "type", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("alsa",), default="alsa")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: ALSAAudioInput | None = fields.child("input", "ALSAAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: ALSAAudioOutput | None = fields.child("output", "ALSAAudioOutput")


class CoreaudioAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Number of buffers. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class CoreaudioAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Number of buffers. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class CoreaudioAudio(Audio):
    """``<audio type='coreaudio'>``.

    Core Audio, of macOS. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("coreaudio",), default="coreaudio")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: CoreaudioAudioInput | None = fields.child("input", "CoreaudioAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: CoreaudioAudioOutput | None = fields.child("output", "CoreaudioAudioOutput")


class JACKAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: JACK server to connect to. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serverName: str | None = fields.attr("serverName")
    #: Name of the JACK client. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clientName: str | None = fields.attr("clientName")
    #: Regular expression of the JACK ports to connect to. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    connectPorts: str | None = fields.attr("connectPorts")
    #: Whether JACK may not change the client's name. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    exactName: bool | None = fields.attr("exactName", kinds.YES_NO)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class JACKAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: JACK server to connect to. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serverName: str | None = fields.attr("serverName")
    #: Name of the JACK client. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    clientName: str | None = fields.attr("clientName")
    #: Regular expression of the JACK ports to connect to. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    connectPorts: str | None = fields.attr("connectPorts")
    #: Whether JACK may not change the client's name. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    exactName: bool | None = fields.attr("exactName", kinds.YES_NO)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class JACKAudio(Audio):
    """``<audio type='jack'>``. A JACK server. In libvirt's schema from 9.0.0 on, not in 7.0.0."""

    ORDER = ("id", "type", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("jack",), default="jack")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: JACKAudioInput | None = fields.child("input", "JACKAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: JACKAudioOutput | None = fields.child("output", "JACKAudioOutput")


class OSSAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Path of the host's device, or its name for ALSA.
    dev: str | None = fields.attr("dev")
    #: Number of buffers. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.HEXADECIMAL)
    #: Whether the device is polled, if it can be. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tryPoll: bool | None = fields.attr("tryPoll", kinds.YES_NO)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class OSSAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Path of the host's device, or its name for ALSA.
    dev: str | None = fields.attr("dev")
    #: Number of buffers. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.HEXADECIMAL)
    #: Whether the device is polled, if it can be. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    tryPoll: bool | None = fields.attr("tryPoll", kinds.YES_NO)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class OSSAudio(Audio):
    """``<audio type='oss'>``. OSS, of BSD and old Linux."""

    ORDER = (
        "id", "type", "timerPeriod", "tryMMap", "exclusive", "dspPolicy", "input", "output",
    )
    type: AudioType | None = fields.attr("type", ("oss",), default="oss")
    #: Whether OSS maps the buffers into memory, if it can. In libvirt's schema from 9.0.0 on, not
    #: in 7.0.0.
    tryMMap: bool | None = fields.attr("tryMMap", kinds.YES_NO)
    #: Whether the OSS device is taken from all others. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    exclusive: bool | None = fields.attr("exclusive", kinds.YES_NO)
    #: Timing of OSS: -1 for fragments, 0 for the least latency to 10. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    dspPolicy: int | None = fields.attr("dspPolicy", kinds.INTEGER)
    #: What the guest records.
    input: OSSAudioInput | None = fields.child("input", "OSSAudioInput")
    #: What the guest plays.
    output: OSSAudioOutput | None = fields.child("output", "OSSAudioOutput")


class PipewireAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Name of the source on the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: Name that the stream has on the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    streamName: str | None = fields.attr("streamName")
    #: Latency wished for, in microseconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    latency: int | None = fields.attr("latency", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PipewireAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 11.3.0 on, not in 9.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 11.3.0 on, not in 9.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Name of the sink on the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    name: str | None = fields.attr("name")
    #: Name that the stream has on the server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    streamName: str | None = fields.attr("streamName")
    #: Latency wished for, in microseconds. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    latency: int | None = fields.attr("latency", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from
    #: 11.3.0 on, not in 9.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PipewireAudio(Audio):
    """``<audio type='pipewire'>``.

    A PipeWire server. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "runtimeDir", "input", "output",)
    type: AudioType | None = fields.attr("type", ("pipewire",), default="pipewire")
    #: Path of the directory with PipeWire's socket. In libvirt's schema from 11.3.0 on, not in
    #: 9.0.0.
    runtimeDir: str | None = fields.attr("runtimeDir")
    #: What the guest records. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    input: PipewireAudioInput | None = fields.child("input", "PipewireAudioInput")
    #: What the guest plays. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    output: PipewireAudioOutput | None = fields.child("output", "PipewireAudioOutput")


class PulseaudioAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Name of the source on the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: Name that the stream has on the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    streamName: str | None = fields.attr("streamName")
    #: Latency wished for, in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    latency: int | None = fields.attr("latency", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PulseaudioAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Name of the sink on the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    name: str | None = fields.attr("name")
    #: Name that the stream has on the server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    streamName: str | None = fields.attr("streamName")
    #: Latency wished for, in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    latency: int | None = fields.attr("latency", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class PulseaudioAudio(Audio):
    """``<audio type='pulseaudio'>``.

    A PulseAudio server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "serverName", "input", "output",)
    type: AudioType | None = fields.attr("type", ("pulseaudio",), default="pulseaudio")
    #: Host of the PulseAudio server. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    serverName: str | None = fields.attr("serverName")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: PulseaudioAudioInput | None = fields.child("input", "PulseaudioAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: PulseaudioAudioOutput | None = fields.child("output", "PulseaudioAudioOutput")


class SDLAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Number of buffers. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SDLAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Number of buffers. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferCount: int | None = fields.attr("bufferCount", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SDLAudio(Audio):
    """``<audio type='sdl'>``.

    SDL, which picks a sound system itself. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "driver", "input", "output",)
    type: AudioType | None = fields.attr("type", ("sdl",), default="sdl")
    #: Sound system that SDL uses. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    driver: SDLAudioDriver | None = fields.attr("driver", SDLAudioDriver)
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: SDLAudioInput | None = fields.child("input", "SDLAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: SDLAudioOutput | None = fields.child("output", "SDLAudioOutput")


class SpiceAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SpiceAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class SpiceAudio(Audio):
    """``<audio type='spice'>``.

    Sound goes to the SPICE viewer. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "input", "output",)
    type: AudioType | None = fields.attr("type", ("spice",), default="spice")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: SpiceAudioInput | None = fields.child("input", "SpiceAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: SpiceAudioOutput | None = fields.child("output", "SpiceAudioOutput")


class FileAudioInput(Element):
    """``<input>`` at ``/domain/devices/audio/input``. What the guest records."""

    TAG = "input"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for recording. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class FileAudioOutput(Element):
    """``<output>`` at ``/domain/devices/audio/output``. What the guest plays."""

    TAG = "output"
    #: Whether the hypervisor mixes and converts the sound itself, yes by default. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    mixingEngine: bool | None = fields.attr("mixingEngine", kinds.YES_NO)
    #: Whether the settings given here are used, whatever the guest asks for. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    fixedSettings: bool | None = fields.attr("fixedSettings", kinds.YES_NO)
    #: Number of voices for playing. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    voices: int | None = fields.attr("voices", kinds.HEXADECIMAL)
    #: Length of the buffer in microseconds. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    bufferLength: int | None = fields.attr("bufferLength", kinds.HEXADECIMAL)
    #: Settings on the host's side; fixedSettings is needed for them. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    settings: Settings | None = fields.child("settings", "Settings")


class FileAudio(Audio):
    """``<audio type='file'>``.

    Sound is written to a file. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("id", "type", "timerPeriod", "path", "input", "output",)
    type: AudioType | None = fields.attr("type", ("file",), default="file")
    #: Path of the WAV file. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    path: str | None = fields.attr("path")
    #: What the guest records. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    input: FileAudioInput | None = fields.child("input", "FileAudioInput")
    #: What the guest plays. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    output: FileAudioOutput | None = fields.child("output", "FileAudioOutput")


class SDLGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``. Rendering with OpenGL."""

    TAG = "gl"
    #: Whether OpenGL is used.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)


class SDLGraphics(Graphics):
    """``<graphics type='sdl'>``. A window on the host, made by the hypervisor with SDL."""

    ORDER = ("type", "display", "xauth", "fullscreen", "gl",)
    type: GraphicsType | None = fields.attr("type", ("sdl",), default="sdl")
    #: X display on which the window opens.
    display: str | None = fields.attr("display")
    #: Path of the file with the X authority.
    xauth: str | None = fields.attr("xauth")
    #: Whether the window fills the host's screen.
    fullscreen: bool | None = fields.attr("fullscreen", kinds.YES_NO)
    #: Rendering with OpenGL.
    gl: SDLGraphicsGl | None = fields.child("gl", "SDLGraphicsGl")


class GraphicsAudio(Element):
    """``<audio>`` at ``/domain/devices/graphics/audio``. Audio of the display."""

    TAG = "audio"
    #: Number of an audio backend of the guest, from 1 on; audio elements refer to it. In libvirt's
    #: schema from 9.0.0 on, not in 7.0.0.
    id: int | None = fields.attr("id", kinds.UNSIGNED)


class GraphicsListen(Element):
    """``<listen>`` at ``/domain/devices/graphics/listen``: one of the classes in ``ARMS``.

    Where the server listens for viewers.
    """

    TAG = "listen"
    UNION = "type"
    ARMS = {
        "address": "AddressGraphicsListen",
        "network": "NetworkGraphicsListen",
        "socket": "SocketGraphicsListen",
        "none": "NoneGraphicsListen",
    }
    #: Kind of place.
    type: GraphicsListenType | None = fields.attr("type", GraphicsListenType)


class VNCGraphics(Graphics):
    """``<graphics type='vnc'>``. A VNC server."""

    ORDER = (
        "type", "port", "socket", "autoport", "websocket", "listen", "keymap", "passwd",
        "passwdValidTo", "connected", "sharePolicy", "powerControl", "wait", "listens", "audio",
    )
    type: GraphicsType | None = fields.attr("type", ("vnc",), default="vnc")
    #: TCP port of the server; -1, of old, for one that libvirt chooses.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    #: Path of the unix socket at which the server listens; ports are not used then.
    socket: str | None = fields.attr("socket")
    #: Whether libvirt chooses the ports.
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    #: TCP port for VNC over WebSocket; -1 for one that libvirt chooses.
    websocket: int | None = fields.attr("websocket", kinds.bounded(-1, 65535))
    #: Address at which the server listens; the same as in the first listen.
    listen: str | None = fields.attr("listen")
    #: Layout of the keyboard, such as en-us.
    keymap: str | None = fields.attr("keymap")
    #: Password of the server in clear; empty lets nobody in.
    passwd: str | None = fields.attr("passwd")
    #: Time, in UTC, until which the password is valid.
    passwdValidTo: str | None = fields.attr("passwdValidTo")
    #: What happens to a connected viewer when the password changes.
    connected: VNCGraphicsConnected | None = fields.attr("connected", VNCGraphicsConnected)
    #: Whether viewers share the screen or may shut the others out.
    sharePolicy: VNCGraphicsSharePolicy | None = fields.attr("sharePolicy", VNCGraphicsSharePolicy)
    #: Whether VNC viewers may power off, reboot and reset the guest. In libvirt's schema from 9.0.0
    #: on, not in 7.0.0.
    powerControl: bool | None = fields.attr("powerControl", kinds.YES_NO)
    #: Whether bhyve starts the guest only when a viewer has connected. In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    wait: bool | None = fields.attr("wait", kinds.YES_NO)
    #: Where the server listens for viewers.
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")
    #: Audio of the display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    audio: GraphicsAudio | None = fields.child("audio", "GraphicsAudio")


class GraphicsChannel(Element):
    """``<channel>`` at ``/domain/devices/graphics/channel``.

    Whether one channel of SPICE needs TLS.
    """

    TAG = "channel"
    #: Name of the channel.
    name: GraphicsChannelName | None = fields.attr("name", GraphicsChannelName)
    #: Whether the channel goes over TLS, in clear, or over any.
    mode: GraphicsChannelMode | None = fields.attr("mode", GraphicsChannelMode)


class GraphicsImage(Element):
    """``<image>`` at ``/domain/devices/graphics/image``. Compression of images."""

    TAG = "image"
    #: How images are compressed, auto_glz by the hypervisor's default.
    compression: GraphicsImageCompression | None = fields.attr(
        "compression", GraphicsImageCompression
    )


class GraphicsJpeg(Element):
    """``<jpeg>`` at ``/domain/devices/graphics/jpeg``.

    JPEG compression of images over slow links.
    """

    TAG = "jpeg"
    #: When images are compressed with JPEG.
    compression: GraphicsJpegCompression | None = fields.attr(
        "compression", GraphicsJpegCompression
    )


class GraphicsZlib(Element):
    """``<zlib>`` at ``/domain/devices/graphics/zlib``. Compression of images over slow links."""

    TAG = "zlib"
    #: When zlib is applied to GLZ images.
    compression: GraphicsJpegCompression | None = fields.attr(
        "compression", GraphicsJpegCompression
    )


class GraphicsPlayback(Element):
    """``<playback>`` at ``/domain/devices/graphics/playback``. Compression of audio."""

    TAG = "playback"
    #: Whether audio is compressed.
    compression: bool | None = fields.attr("compression", kinds.ON_OFF)


class GraphicsStreaming(Element):
    """``<streaming>`` at ``/domain/devices/graphics/streaming``. Detection of videos."""

    TAG = "streaming"
    #: What is sent as a video stream: what looks like one, everything or nothing.
    mode: GraphicsStreamingMode | None = fields.attr("mode", GraphicsStreamingMode)


class GraphicsClipboard(Element):
    """``<clipboard>`` at ``/domain/devices/graphics/clipboard``. Sharing of the clipboard."""

    TAG = "clipboard"
    #: Whether text can be copied between guest and viewer, yes by default.
    copypaste: bool | None = fields.attr("copypaste", kinds.YES_NO)


class GraphicsMouse(Element):
    """``<mouse>`` at ``/domain/devices/graphics/mouse``. Who draws the mouse pointer."""

    TAG = "mouse"
    #: Whether the pointer's place comes from the server or from the client.
    mode: GraphicsMouseMode | None = fields.attr("mode", GraphicsMouseMode)


class GraphicsFiletransfer(Element):
    """``<filetransfer>`` at ``/domain/devices/graphics/filetransfer``.

    Files dragged onto the screen.
    """

    TAG = "filetransfer"
    #: Whether files can be sent to the guest, yes by default.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)


class SpiceGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``. Rendering with OpenGL."""

    TAG = "gl"
    #: Whether OpenGL is used.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    #: Path of the host's DRM device that renders; the first one by default.
    rendernode: str | None = fields.attr("rendernode")


class SpiceGraphics(Graphics):
    """``<graphics type='spice'>``. A SPICE server."""

    ORDER = (
        "type", "port", "tlsPort", "autoport", "listen", "defaultMode", "keymap", "passwd",
        "passwdValidTo", "connected", "listens", "channels", "image", "jpeg", "zlib", "playback",
        "streaming", "mouse", "clipboard", "filetransfer", "gl",
    )
    type: GraphicsType | None = fields.attr("type", ("spice",), default="spice")
    #: TCP port of the server; -1, of old, for one that libvirt chooses.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    #: TCP port for connections with TLS; -1, of old, for one that libvirt chooses.
    tlsPort: int | None = fields.attr("tlsPort", kinds.bounded(-1, 65535))
    #: Whether libvirt chooses the ports.
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    #: Address at which the server listens; the same as in the first listen.
    listen: str | None = fields.attr("listen")
    #: Whether SPICE channels need TLS when nothing else is said; any by default.
    defaultMode: GraphicsChannelMode | None = fields.attr("defaultMode", GraphicsChannelMode)
    #: Layout of the keyboard, such as en-us.
    keymap: str | None = fields.attr("keymap")
    #: Password of the server in clear; empty lets nobody in.
    passwd: str | None = fields.attr("passwd")
    #: Time, in UTC, until which the password is valid.
    passwdValidTo: str | None = fields.attr("passwdValidTo")
    #: What happens to a connected viewer when the password changes.
    connected: SpiceGraphicsConnected | None = fields.attr("connected", SpiceGraphicsConnected)
    #: Where the server listens for viewers.
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")
    #: Whether one channel of SPICE needs TLS.
    channels: list[GraphicsChannel] = fields.children("channel", "GraphicsChannel")
    #: Compression of images.
    image: GraphicsImage | None = fields.child("image", "GraphicsImage")
    #: JPEG compression of images over slow links.
    jpeg: GraphicsJpeg | None = fields.child("jpeg", "GraphicsJpeg")
    #: Compression of images over slow links.
    zlib: GraphicsZlib | None = fields.child("zlib", "GraphicsZlib")
    #: Compression of audio.
    playback: GraphicsPlayback | None = fields.child("playback", "GraphicsPlayback")
    #: Detection of videos.
    streaming: GraphicsStreaming | None = fields.child("streaming", "GraphicsStreaming")
    #: Who draws the mouse pointer.
    mouse: GraphicsMouse | None = fields.child("mouse", "GraphicsMouse")
    #: Sharing of the clipboard.
    clipboard: GraphicsClipboard | None = fields.child("clipboard", "GraphicsClipboard")
    #: Files dragged onto the screen.
    filetransfer: GraphicsFiletransfer | None = fields.child("filetransfer", "GraphicsFiletransfer")
    #: Rendering with OpenGL.
    gl: SpiceGraphicsGl | None = fields.child("gl", "SpiceGraphicsGl")


class DBusGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``. Rendering with OpenGL."""

    TAG = "gl"
    #: Whether OpenGL is used. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    enable: bool | None = fields.attr("enable", kinds.YES_NO)
    #: Path of the host's DRM device that renders; the first one by default. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    rendernode: str | None = fields.attr("rendernode")


class DBusGraphics(Graphics):
    """``<graphics type='dbus'>``.

    The screen is exported over D-Bus. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    """

    ORDER = ("type", "address", "p2p", "gl", "audio",)
    type: GraphicsType | None = fields.attr("type", ("dbus",), default="dbus")
    #: Address of the D-Bus bus; a private bus by default. In libvirt's schema from 9.0.0 on, not in
    #: 7.0.0.
    address: str | None = fields.attr("address")
    #: Whether viewers connect directly, by libvirt, instead of over a bus. In libvirt's schema from
    #: 9.0.0 on, not in 7.0.0.
    p2p: bool | None = fields.attr("p2p", kinds.YES_NO)
    #: Rendering with OpenGL. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    gl: DBusGraphicsGl | None = fields.child("gl", "DBusGraphicsGl")
    #: Audio of the display. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    audio: GraphicsAudio | None = fields.child("audio", "GraphicsAudio")


class RDPGraphics(Graphics):
    """``<graphics type='rdp'>``. An RDP server."""

    ORDER = (
        "type", "port", "autoport", "listen", "username", "passwd", "replaceUser", "multiUser",
        "listens",
    )
    type: GraphicsType | None = fields.attr("type", ("rdp",), default="rdp")
    #: TCP port of the server; -1, of old, for one that libvirt chooses.
    port: int | None = fields.attr("port", kinds.bounded(-1, 65535))
    #: Whether libvirt chooses the ports.
    autoport: bool | None = fields.attr("autoport", kinds.YES_NO)
    #: Address at which the server listens; the same as in the first listen.
    listen: str | None = fields.attr("listen")
    #: User who may log in. In libvirt's schema from 11.3.0 on, not in 9.0.0.
    username: str | None = fields.attr("username")
    #: Password of the server in clear; empty lets nobody in. In libvirt's schema from 11.3.0 on,
    #: not in 9.0.0.
    passwd: str | None = fields.attr("passwd")
    #: Whether a new viewer throws the connected one out, when only one may be.
    replaceUser: bool | None = fields.attr("replaceUser", kinds.YES_NO)
    #: Whether several viewers may be connected.
    multiUser: bool | None = fields.attr("multiUser", kinds.YES_NO)
    #: Where the server listens for viewers.
    listens: list[GraphicsListen] = fields.children("listen", "GraphicsListen")


class DesktopGraphics(Graphics):
    """``<graphics type='desktop'>``. A window on the host, made by VirtualBox."""

    ORDER = ("type", "display", "fullscreen",)
    type: GraphicsType | None = fields.attr("type", ("desktop",), default="desktop")
    #: X display on which the window opens.
    display: str | None = fields.attr("display")
    #: Whether the window fills the host's screen. No longer in that of 12.8.0.
    fullscreen: bool | None = fields.attr("fullscreen", kinds.YES_NO)


class EglHeadlessGraphicsGl(Element):
    """``<gl>`` at ``/domain/devices/graphics/gl``. Rendering with OpenGL."""

    TAG = "gl"
    #: Path of the host's DRM device that renders; the first one by default.
    rendernode: str | None = fields.attr("rendernode")


class EglHeadlessGraphics(Graphics):
    """``<graphics type='egl-headless'>``.

    Rendering with OpenGL but no window, for use beside VNC or SPICE.
    """

    ORDER = ("type", "gl",)
    type: GraphicsType | None = fields.attr("type", ("egl-headless",), default="egl-headless")
    #: Rendering with OpenGL.
    gl: EglHeadlessGraphicsGl | None = fields.child("gl", "EglHeadlessGraphicsGl")


class VideoDriver(Element):
    """``<driver>`` at ``/domain/devices/video/driver``. What does the card's work."""

    TAG = "driver"
    #: Whether the virtio device goes through the guest's emulated IOMMU.
    iommu: bool | None = fields.attr("iommu", kinds.ON_OFF)
    #: Whether the virtio device may keep translated addresses (PCI ATS) when behind an IOMMU.
    ats: bool | None = fields.attr("ats", kinds.ON_OFF)
    #: Whether packed virtqueues are offered instead of split ones.
    packed: bool | None = fields.attr("packed", kinds.ON_OFF)
    #: Whether each virtqueue has its own page for the guest's notifications. In libvirt's schema
    #: from 9.0.0 on, not in 7.0.0.
    page_per_vq: bool | None = fields.attr("page_per_vq", kinds.ON_OFF)
    #: Whether the hypervisor itself or a vhost-user process does it.
    name: VideoDriverName | None = fields.attr("name", VideoDriverName)
    #: How bhyve shows VGA registers to the guest.
    vgaconf: VideoDriverVgaconf | None = fields.attr("vgaconf", VideoDriverVgaconf)


class VideoModel(Element):
    """``<model>`` at ``/domain/devices/video/model``: one of the classes in ``ARMS``.

    The card that the guest sees.
    """

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
    #: Model of the card.
    type: VideoModelType | None = fields.attr("type", VideoModelType)
    #: Size of the video memory, of the second region with qxl, in KiB.
    vram: int | None = fields.attr("vram", kinds.UNSIGNED)
    #: Number of screens, 1 by default.
    heads: int | None = fields.attr("heads", kinds.UNSIGNED)
    #: Whether this is the card that the guest boots with; the first one by default.
    primary: bool | None = fields.attr("primary", kinds.YES_NO)
    #: Whether host and guest share pixel data without copying it. In libvirt's schema from 11.3.0
    #: on, not in 9.0.0.
    blob: bool | None = fields.attr("blob", kinds.ON_OFF)
    #: Whether the guest can read a description of the screen (EDID). In libvirt's schema from
    #: 12.8.0 on, not in 11.3.0.
    edid: bool | None = fields.attr("edid", kinds.ON_OFF)
    #: Acceleration of graphics.
    acceleration: VideoModelAcceleration | None = fields.child(
        "acceleration", "VideoModelAcceleration"
    )
    #: Smallest size of the screen.
    resolution: VideoModelResolution | None = fields.child("resolution", "VideoModelResolution")


class Settings(Element):
    """``<settings>`` at ``/domain/devices/audio/input/settings``.

    Settings on the host's side; fixedSettings is needed for them.
    """

    TAG = "settings"
    #: Samples a second, in Hz. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    frequency: int | None = fields.attr("frequency", kinds.HEXADECIMAL)
    #: Number of channels. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    channels: int | None = fields.attr("channels", kinds.HEXADECIMAL)
    #: Format of one sample. In libvirt's schema from 9.0.0 on, not in 7.0.0.
    format: SettingsFormat | None = fields.attr("format", SettingsFormat)


class AddressGraphicsListen(GraphicsListen):
    """``<listen type='address'>``. At an IP address."""

    ORDER = ("type", "address",)
    type: GraphicsListenType | None = fields.attr("type", ("address",), default="address")
    #: IP address or host name; the hypervisor's configuration by default.
    address: str | None = fields.attr("address")


class NetworkGraphicsListen(GraphicsListen):
    """``<listen type='network'>``.

    At the address that one of libvirt's networks has on the host.
    """

    ORDER = ("type", "address", "network",)
    type: GraphicsListenType | None = fields.attr("type", ("network",), default="network")
    #: Name of libvirt's network.
    network: str | None = fields.attr("network")
    #: IP address or host name; the hypervisor's configuration by default.
    address: str | None = fields.attr("address")


class SocketGraphicsListen(GraphicsListen):
    """``<listen type='socket'>``. At a unix socket."""

    ORDER = ("type", "socket",)
    type: GraphicsListenType | None = fields.attr("type", ("socket",), default="socket")
    #: Path of the socket; libvirt makes one up when it is not given.
    socket: str | None = fields.attr("socket")


class NoneGraphicsListen(GraphicsListen):
    """``<listen type='none'>``. Nowhere: viewers get a connection from libvirt."""

    ORDER = ("type",)
    type: GraphicsListenType | None = fields.attr("type", ("none",), default="none")


class VideoModelAcceleration(Element):
    """``<acceleration>`` at ``/domain/devices/video/model/acceleration``.

    Acceleration of graphics.
    """

    TAG = "acceleration"
    #: Whether 3D is accelerated.
    accel3d: bool | None = fields.attr("accel3d", kinds.YES_NO)
    #: Whether 2D is accelerated, with VirtualBox.
    accel2d: bool | None = fields.attr("accel2d", kinds.YES_NO)
    #: Path of the host's DRM device for vhost-user; libvirt chooses by default.
    rendernode: str | None = fields.attr("rendernode")


class VideoModelResolution(Element):
    """``<resolution>`` at ``/domain/devices/video/model/resolution``.

    Smallest size of the screen.
    """

    TAG = "resolution"
    #: Width in pixels.
    x: int | None = fields.attr("x", kinds.UNSIGNED)
    #: Height in pixels.
    y: int | None = fields.attr("y", kinds.UNSIGNED)


class VGAVideoModel(VideoModel):
    """``<model type='vga'>``. A standard VGA card."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("vga",), default="vga")


class CirrusVideoModel(VideoModel):
    """``<model type='cirrus'>``. An old Cirrus Logic card."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("cirrus",), default="cirrus")


class VmvgaVideoModel(VideoModel):
    """``<model type='vmvga'>``. The card of VMware."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("vmvga",), default="vmvga")


class XenVideoModel(VideoModel):
    """``<model type='xen'>``. The paravirtual screen of Xen."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("xen",), default="xen")


class VboxVideoModel(VideoModel):
    """``<model type='vbox'>``. The card of VirtualBox."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("vbox",), default="vbox")


class GOPVideoModel(VideoModel):
    """``<model type='gop'>``. The UEFI screen of bhyve."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("gop",), default="gop")


class NoneVideoModel(VideoModel):
    """``<model type='none'>``. No card, not even the one that libvirt would add."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("none",), default="none")


class BochsVideoModel(VideoModel):
    """``<model type='bochs'>``. A standard card without VGA compatibility."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("bochs",), default="bochs")


class RamfbVideoModel(VideoModel):
    """``<model type='ramfb'>``. A plain screen in the guest's memory."""

    ORDER = ("type", "vram", "heads", "primary", "blob", "edid", "acceleration", "resolution",)
    type: VideoModelType | None = fields.attr("type", ("ramfb",), default="ramfb")


class QXLVideoModel(VideoModel):
    """``<model type='qxl'>``. The card for SPICE."""

    ORDER = (
        "type", "ram", "vram", "vram64", "vgamem", "heads", "primary", "blob", "edid",
        "acceleration", "resolution",
    )
    type: VideoModelType | None = fields.attr("type", ("qxl",), default="qxl")
    #: Size of the first memory region of qxl, in KiB.
    ram: int | None = fields.attr("ram", kinds.UNSIGNED)
    #: Size of the 64-bit second memory region of qxl, in KiB.
    vram64: int | None = fields.attr("vram64", kinds.UNSIGNED)
    #: Size of the memory of qxl's VGA mode, in KiB.
    vgamem: int | None = fields.attr("vgamem", kinds.UNSIGNED)


class VirtioVideoModel(VideoModel):
    """``<model type='virtio'>``. The virtio card."""

    ORDER = (
        "type", "vram", "heads", "primary", "blob", "device", "edid", "acceleration", "resolution",
    )
    type: VideoModelType | None = fields.attr("type", ("virtio",), default="virtio")
    #: The very device that the hypervisor uses for virtio; libvirt fills it in. In libvirt's schema
    #: from 12.8.0 on, not in 11.3.0.
    device: VirtioVideoModelDevice | None = fields.attr("device", VirtioVideoModelDevice)
