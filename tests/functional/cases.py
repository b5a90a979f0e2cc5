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

"""The conformance test's cases: scripts that must do the same on every kind of sandbox."""


class Case:
    """One case.

    :param name: what it shows
    :param script: for /bin/sh; what it leaves in /mnt/out is compared too
    :param stdin: its input
    :param options: of run
    """

    def __init__(self, name: str, script: str, stdin: bytes = b"",
                 options: tuple[str, ...] = ()) -> None:
        self.name = name
        self.script = script
        self.stdin = stdin
        self.options = options


# Each runs in a sandbox of its own.
ALONE = (
    Case("everything about the identity",
         "id -u; id -g; id -G; echo $HOME $USER; pwd; umask; hostname; ulimit -n; "
         "grep -e Cap -e NoNew -e Seccomp: /proc/self/status | grep -v Seccomp",
         options=("--user", "1000:1001", "--groups", "5,6", "--home", "/tmp", "--hostname", "same",
                  "--open-files", "200")),
    Case("root and its capabilities", "id; grep -e Cap -e NoNew /proc/self/status; pwd; env | sort",
         options=("--hostname", "same", "-e", "A=1", "-e", "B=two words")),
    Case("mounts", "cat /mnt/in/file; ls -A /mnt/empty /mnt/tmp; echo x >/mnt/tmp/y; "
         "echo x >/mnt/in/no; stat -c '%a %u %g' /mnt/empty /mnt/tmp /mnt/in/file; "
         "cat /mnt/again/file /etc/included",
         options=("-m", "tmpfs:/mnt/tmp=1M", "-m", "empty:/mnt/empty",
                  "-m", "bind:/mnt/in={files},ro", "-m", "guest-bind:/mnt/again=/mnt/in",
                  "-i", "/etc/included={files}/file")),
    Case("a scratch layer", "echo a >/etc/new; mkdir -p /x/y; mv /etc/group /x/y/; rm /etc/passwd; "
         "cat /etc/new; ls /x/y /etc/passwd; echo >>/etc/hosts; wc -l </etc/hosts",
         options=("--writable", "--hostname", "same")),
    Case("a time limit", "echo before; sleep 100; echo after", options=("--timeout", "700ms",)),
    Case("a terminal", "tty | sed 's/[0-9]//g'; stty size; stty -a | tail -n +2; echo err >&2",
         options=("-t",)),
    Case("name servers and hosts", "cat /etc/resolv.conf /etc/hosts /etc/hostname",
         options=("--dns", "192.0.2.1", "--dns", "2001:db8::1", "--hostname", "same")),
    Case("few processes", "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sleep 2 & done; wait; echo no",
         options=("--pids", "8",)),
    Case("killed by a signal", "echo x; kill -QUIT $$"),
    Case("interfaces", "ls /sys/class/net; cat /proc/net/if_inet6 | cut -d' ' -f1; "
         "cat /sys/class/net/lo/flags; wc -l </proc/net/route"),
    Case("large input and output", "tee /dev/stderr | cksum", stdin=bytes(range(256)) * 8192),
)

# These share one sandbox: each is a command of its own in it.
TOGETHER = (
    Case("exit status 0", "exit 0"),
    Case("exit status 1", "exit 1"),
    Case("exit status 255", "exit 255"),
    Case("exit status 256 is 0", "sh -c 'exit 256'; echo $?"),
    Case("TERM", "kill -TERM $$"),
    Case("KILL", "kill -KILL $$"),
    Case("SEGV", "kill -SEGV $$"),
    Case("PIPE is not ignored", "kill -PIPE $$; echo alive"),
    Case("a pipe breaks", "(sleep 0.2; yes) | head -n 3"),
    Case("ignored signals", "sed -n 's/^SigIgn:.//p;s/^SigBlk:.//p' /proc/self/status"),
    Case("open descriptors", "ls -l /proc/self/fd | sed 's/.* \\([0-9]* -> [a-z/]*\\).*/\\1/'"),
    Case("session and group", "ps -o pid=,pgid=,sid=,tty= -p $$ | "
         "awk '{print ($1 == $2), ($2 == $3), $4}'"),
    Case("arguments", "printf '%s|' \"$@\"", options=("", "two words", "Grüße", "-x", "--", "*")),
    Case("environment", "env | cut -d= -f1 | sort"),
    Case("PATH", "echo $PATH; command -v sh"),
    Case("empty input", "wc -c"),
    Case("binary input", "od -An -tx1 | head -n 40", stdin=bytes(range(256))),
    Case("only stderr", "echo err >&2"),
    Case("both", "echo out; echo err >&2; echo out; echo err >&2"),
    Case("no newline", "printf x; printf y >&2"),
    Case("NUL bytes", "printf 'a\\0b\\0'"),
    Case("a megabyte", "head -c 1000000 /dev/zero | tr '\\0' x | cksum; head -c 1000000 /dev/zero"),
    Case("long lines", "head -c 300000 /dev/zero | tr '\\0' y"),
    Case("not found", "no-such-program"),
    Case("not executable", "/etc/passwd"),
    Case("a directory", "/usr"),
    Case("file modes", "umask 027; mkdir -p d/e; echo x >d/e/f; chmod 4755 d/e/f; ln d/e/f d/g; "
         "ln -s e/f d/l; mkfifo d/p; stat -c '%n %a %h %F' d d/e d/e/f d/g d/l d/p"),
    Case("a sparse file", "truncate -s 10M big; echo end >>big; stat -c %s big; tail -c 4 big"),
    Case("rename and remove", "mkdir a b; echo 1 >a/x; mv a/x b/y; rmdir a; cat b/y; rm -r b; "
         "ls -A"),
    Case("names", "touch 'with space' 'Ümläut' \"$(printf 'new\\nline')\" -- -dash; ls -A | od -c"),
    Case("a long name", "n=$(head -c 255 /dev/zero | tr '\\0' n); touch $n; ls | wc -c; "
         "touch ${n}n"),
    Case("many files", "i=0; while [ $i -lt 200 ]; do echo $i >f$i; i=$((i+1)); done; ls | wc -l; "
         "cat f* | sort -n | cksum"),
    Case("locks", "exec 9>lock; flock -n 9 && echo locked; flock -n lock true || echo busy"),
    Case("append from two", "(echo a >>log) & (echo b >>log) & wait; sort -o log log; "
         "cat log"),
    Case("shared memory", "echo x >/dev/shm/y; cat /dev/shm/y; rm /dev/shm/y; stat -c %a /dev/shm"),
    Case("read-only root", "echo x >/etc/no; echo x >/no; mkdir /usr/no; rm /etc/passwd; "
         "touch /proc/no /sys/no"),
    Case("hidden files", "cat /etc/shadow | wc -c; ls -A /root /home | wc -l"),
    Case("private directories", "stat -c '%n %a %F' /tmp /var/tmp /run /dev /proc"),
    Case("device files", "echo x >/dev/full; head -c 4 /dev/zero | od -An -c; echo y >/dev/null; "
         "head -c 10 /dev/urandom | wc -c; stat -c '%F %t:%T' /dev/null /dev/tty /dev/ptmx"),
    Case("mount is refused", "mount -t tmpfs x /tmp || echo refused"),
    Case("other namespaces are refused", "unshare -m true; unshare -n true; unshare -p true"),
    Case("no device nodes", "mknod /tmp/n c 1 3 && cat /tmp/n || echo refused"),
    Case("no time setting", "date -s \"$(date)\" >/dev/null || echo refused"),
    Case("no kernel settings", "echo 1 >/proc/sys/vm/drop_caches || echo refused"),
    Case("no keys of the kernel", "(echo h >/proc/sysrq-trigger) 2>/dev/null || echo refused"),
    Case("dynamic linker", "perl -e 'print join(\",\", map { $_ * 2 } 1..5), \"\\n\"'"),
    Case("locale", "LC_ALL=C.UTF-8 locale charmap; printf 'Ä' | LC_ALL=C.UTF-8 wc -m"),
    Case("background", "(sleep 0.3; echo late) & echo first; wait; echo last"),
    Case("clock", "test $(date +%s) -gt 1700000000 && echo now; date +%Z"),
    Case("script without #!", "printf 'echo plain $1\\n' >s; chmod +x s; ./s word"),
    Case("script with #!", "printf '#!/bin/sh -e\\nfalse\\necho no\\n' >s; chmod +x s; ./s"),
    Case("deep directories", "d=.; i=0; while [ $i -lt 40 ]; do d=$d/dir; i=$((i+1)); done; "
         "mkdir -p $d && echo deep >$d/f && cat $d/f | cksum"),
)
