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

import unittest

from nova_sandbox.sandbox import units


class SizeTest(unittest.TestCase):
    def test_units(self) -> None:
        for text, size in (("0", 0), ("10", 10), ("10B", 10), ("1k", 1024), ("1KiB", 1024),
                           ("1kb", 1000), (" 2M ", 2 << 20), ("1.5g", 3 << 29), ("1T", 1 << 40),
                           ("1tb", 10 ** 12), (7, 7)):
            with self.subTest(text=text):
                self.assertEqual(size, units.parse_size(text))

    def test_not_sizes(self) -> None:
        for text in ("", "M", "-1", "+1", "1e3", "1,5M", "1MM", "nan", "inf", "0x1", "1..2", ".",
                     "9" * 400, None, True, 1.5, -1, b"1"):
            with self.subTest(text=text), self.assertRaises(ValueError):
                units.parse_size(text)

    def test_format(self) -> None:
        for size, text in ((0, "0 B"), (1023, "1023 B"), (1536, "1.5 KiB"), (10 << 20, "10 MiB"),
                           (1 << 30, "1.0 GiB"), (5 << 40, "5.0 TiB"), (1 << 50, "1024.0 TiB")):
            self.assertEqual(text, units.format_size(size))


class DurationTest(unittest.TestCase):
    def test_units(self) -> None:
        for text, seconds in (("5", 5), ("5s", 5), ("250ms", 0.25), ("2m", 120), ("2min", 120),
                              ("1h", 3600), ("0.5d", 43200), (1.5, 1.5), (0, 0)):
            with self.subTest(text=text):
                self.assertEqual(seconds, units.parse_duration(text))

    def test_not_durations(self) -> None:
        for text in ("", "s", "-1s", "5y", "1:30", None, True, -1, float("nan"), float("inf"),
                     10 ** 400, "9" * 400):
            with self.subTest(text=text), self.assertRaises(ValueError):
                units.parse_duration(text)


if __name__ == "__main__":
    unittest.main()
