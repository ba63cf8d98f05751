#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""R8: what the programs write to disk while people work holds none of what they typed.

Usage: plain_text_on_disk.py SOUNDINGS_CLI [--window SOUNDINGS] [--clients N] [--sessions N]

Runs the real programs under strace on a vault of a made-up clinic, with 50 planted words and scores
(codes, names, notes, answers, passphrases), and scans every byte that went to any file, whether it
is still there or was removed. Only in the files the user asked for may they stand, and in one of
those they must, or the scan found nothing because it cannot. Ends with 0 when that holds, 1 when
not, 77 where strace is not there or may not trace."""
import argparse
import datetime
import os
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

CALLS = "write,pwrite64,writev,pwritev,pwritev2,openat,open,creat,rename,renameat,renameat2,mkdir,prctl,prlimit64"
WRITES = re.compile(r"^\d+ +(?:write|pwrite64|writev|pwritev|pwritev2)\(\d+<([^>]*)>, (.*)$", re.M)
STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
NAMES = re.compile(r"^\d+ +(?:rename\w*|mkdir|openat|open|creat)\((.*)$", re.M)
DUMPS_OFF = re.compile(r"PR_SET_DUMPABLE, (?:0|SUID_DUMP_DISABLE)\b|RLIMIT_CORE, \{rlim_cur=0, rlim_max=0\}")
NO_STRACE = 77
LETTERS = "bdfgklmnprstvz"


def word(number):
    """A word that nothing else spells: the same for the same number."""
    state, letters = (number + 1) * 2654435761 % 2**32, ""
    for place in range(12):
        state = (state * 1103515245 + 12345) % 2**31
        letters += (LETTERS if place % 2 == 0 else "aeiou")[state // 65536 % (14 if place % 2 == 0 else 5)]
    return letters


class Markers:
    """44 words and 6 scores. Every one of them is typed, several into the same field."""

    def __init__(self):
        words = [word(number) for number in range(44)]
        self.codes = [f"Q{text[:7]}" for text in words[0:8]]
        self.names, self.genders, self.notes = words[8:16], words[16:20], words[20:32]
        self.plans, self.passphrases, self.users = words[32:38], words[38:42], words[42:44]
        self.texts = self.codes + words[8:]
        self.scores = [21.7, 18.1, 23.5, 19.3, 22.9, 20.7]

    def notes_of(self, session):
        return " ".join(self.notes[session % 4 * 3:session % 4 * 3 + 3])

    def patterns(self):
        """What is searched for, by marker, in every way a program might write it down."""
        for text in self.texts:
            wide, plain = text.encode("utf-16-le"), text.encode()
            yield text, [plain, wide, plain.hex().encode(), plain.hex().upper().encode()]
        # As text a score is too short to be told from chance.
        for score in self.scores:
            yield str(score), [str(score).encode("utf-16-le"), struct.pack(">d", score), struct.pack("<d", score)]


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def readable(name):
    return unhex(name).decode(errors="replace") if name.startswith("\\x") else name


class Traced:
    """Programs run under strace, and what went to which file."""

    def __init__(self, root):
        self.root, self.number = root, 0
        self.written, self.names = {}, []
        self.runs = self.dumps_off = 0
        self.environment = {"HOME": f"{root}/home", "TMPDIR": f"{root}/tmp", "PATH": os.environ["PATH"],
                            "XDG_RUNTIME_DIR": f"{root}/runtime", "QT_QPA_PLATFORM": "offscreen",
                            "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8"}
        for variable in ("ASAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH"):
            if variable in os.environ:
                self.environment[variable] = os.environ[variable]
        for folder in ("home", "tmp", "runtime", "asked", "strace"):
            (root / folder).mkdir(mode=0o700)

    def run(self, words, expected=0, stdin=""):
        self.number += 1
        log = self.root / "strace" / str(self.number)
        done = subprocess.run(["strace", "-f", "-qq", "-y", "-xx", "-s", "4000000", "-e", f"trace={CALLS}",
                               "-o", str(log), *map(str, words)], input=stdin, text=True, capture_output=True,
                              env=self.environment, cwd=self.root / "home", check=False)
        if done.returncode != expected:
            raise SystemExit(f"{' '.join(map(str, words))}\nended with {done.returncode}: {done.stderr}")
        self.read(log.read_text(encoding="ascii"))
        log.unlink()
        return done.stdout

    def read(self, trace):
        self.runs += 1
        self.dumps_off += 1 if DUMPS_OFF.search(trace) else 0
        for name, arguments in WRITES.findall(trace):
            path = readable(name)
            if not path.startswith((f"{self.root}/", "/tmp/", "/var/")) and path.startswith(
                    ("/dev/", "/proc/", "pipe:", "socket:", "anon_inode:")):
                continue
            strings = STRING.findall(arguments)
            if any(cut for _, cut in strings):
                raise SystemExit("strace cut off what was written; raise its -s")
            self.written.setdefault(path, bytearray()).extend(b"".join(unhex(text) for text, _ in strings))
        for arguments in NAMES.findall(trace):
            self.names.extend(unhex(text) for text, _ in STRING.findall(arguments))


def tracing_problem():
    try:
        tried = subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "strace is not installed"
    return tried.stderr.strip() if tried.returncode else ""


class Clinic:
    """A clinic's work: commands of four people, with the markers as what they type."""

    def __init__(self, traced, cli, markers):
        self.traced, self.cli, self.markers = traced, cli, markers
        self.vault, self.asked = traced.root / "clinic.soundings", traced.root / "asked"
        self.passphrase_files, self.files = {}, 0

    def passphrase(self, user, text):
        self.files += 1
        file = self.traced.root / f"passphrase-{self.files}"
        file.write_text(text + "\n", encoding="utf-8")
        file.chmod(0o600)
        self.passphrase_files[user] = file
        return file

    def run(self, user, *words, expected=0):
        return self.traced.run([self.cli, "--format", "csv", "--vault", self.vault, "--user", user,
                                "--passphrase-file", self.passphrase_files[user], *words], expected)

    def open(self):
        self.traced.run([self.cli, "demo", self.vault, "--clients", "3"])
        marked, users = self.markers, ("therapist", "supervisor", "manager")
        for user, text in zip(users, marked.passphrases):
            before = self.passphrase(user, "this clinic is made up")
            after = self.passphrase(user, f"{text} {text[::-1]}")
            self.passphrase_files[user] = before
            self.run(user, "vault", "passphrase", "--new-passphrase-file", after)
            self.passphrase_files[user] = after
        new = self.passphrase(marked.users[0], f"{marked.passphrases[3]} {marked.passphrases[3][::-1]}")
        self.run("manager", "user", "add", marked.users[0], "--role", "therapist", "--new-passphrase-file", new)
        # A name that is not there is counted among the wrong ones, and must not be kept.
        self.passphrase_files[marked.users[1]] = new
        self.run(marked.users[1], "caseload", expected=3)

    def admit(self, clients):
        for index in range(clients):
            code = self.markers.codes[0] + (str(index) if index else "")
            self.run("therapist", "client", "add", code, "--name", " ".join(self.markers.names),
                     "--gender", " ".join(self.markers.genders))
            self.run("therapist", "case", "open", code, "--format", "individual", "--start", "2026-01-05")
            yield code

    def record(self, code, session):
        score = self.markers.scores[session % 6] if session % 4 == 3 else 36.5
        day = datetime.date(2026, 1, 5) + datetime.timedelta(days=session)
        self.run("therapist", "session", "record", "--case", code, "--date", day, "--session", session + 1,
                 "--measure", "srs", "--score", score, "--discussed", "yes", "--changed",
                 self.markers.notes_of(session))

    def bring_in(self):
        rows = ["client,date,session,measure,score"]
        for index, code in enumerate(self.markers.codes[1:]):
            for session, score in enumerate([37.2, 36.8, 37.5, self.markers.scores[index % 6]], 1):
                rows.append(f"{code},2026-02-{session:02},{session},srs,{score}")
        file = self.traced.root / "ratings.csv"
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        self.run("therapist", "import", file, "--as", "csv")

    def settle(self, code):
        rows = self.run("therapist", "flag", "list").splitlines()
        flags = [re.search(r"\b[0-9a-f]{32}\b", row)[0] for row in rows[1:] if code in row and "rupture" in row]
        if not flags:
            raise SystemExit("the planted ratings raised no flag; nothing could be typed about one")
        plans = self.markers.plans
        self.run("therapist", "flag", "explain", flags[0])
        self.run("therapist", "rupture", "update", flags[0], "--state", "working", "--plan", " ".join(plans[0:2]))
        self.run("supervisor", "review", "sign", flags[0], "--agree", "no", "--note", " ".join(plans[2:4]),
                 "--task", " ".join(plans[4:6]))

    def report(self, code):
        self.run("therapist", "--output", self.asked / "client.csv", "client", "show", code)
        self.run("therapist", "caseload")
        self.run("manager", "summary", "--from", "2025-Q1", "--to", "2026-Q4", "--out", self.asked / "summary")
        # Encrypted, so that it may hold none of the markers either.
        backup = self.traced.root / "clinic.soundings-backup"
        self.run("manager", "vault", "backup", backup)
        self.traced.run([self.cli, "--user", "manager", "--passphrase-file", self.passphrase_files["manager"],
                         "vault", "restore", backup, self.traced.root / "again.soundings"])
        self.run("manager", "audit", "verify")
        # What goes wrong is written nowhere but to standard error.
        self.run("therapist", "client", "add", code, expected=5)

    def look(self, window, code):
        pictures = [f"--picture={page}={self.asked / page.split(':')[0]}.png"
                    for page in ("caseload", f"case:{code}", "flag", "measures", "settings")]
        self.traced.run([window, "--vault", self.vault, "--user", "therapist", "--passphrase-file",
                         self.passphrase_files["therapist"], *pictures])


def findings(traced, markers, root):
    """Where markers stand that should not, and how many stand in what was asked for."""
    contents = {path: bytes(data) for path, data in traced.written.items()}
    for path in root.rglob("*"):
        if path.is_file() and path.name not in ("ratings.csv",) and not path.name.startswith("passphrase-"):
            contents[f"{path} (as it was left)"] = path.read_bytes()
    contents["(names of files and folders)"] = b"\0".join(name for name in traced.names if b"/asked/" not in name)
    asked = 0
    for path, data in contents.items():
        for marker, forms in markers.patterns():
            if not any(form in data for form in forms):
                continue
            if path.startswith(f"{root}/asked/"):
                asked += 1
            else:
                yield f"{marker!r} stands in {path}"
    if not traced.written:
        yield "no program was seen to write to any file: the trace shows nothing"
    if not asked:
        yield "no marker was found in what was asked for: the scan finds nothing"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--window")
    parser.add_argument("--clients", type=int, default=1)
    parser.add_argument("--sessions", type=int, default=4)
    wanted = parser.parse_args()
    problem = tracing_problem()
    if problem:
        print(f"skipped: {problem}")
        return NO_STRACE
    markers = Markers()
    with tempfile.TemporaryDirectory(prefix="soundings-plain-text-") as folder:
        root = Path(folder).resolve()
        traced = Traced(root)
        clinic = Clinic(traced, Path(wanted.cli).resolve(), markers)
        clinic.open()
        codes = list(clinic.admit(wanted.clients))
        for code in codes:
            for session in range(wanted.sessions):
                clinic.record(code, session)
        clinic.bring_in()
        clinic.settle(codes[0])
        if wanted.window:
            clinic.look(Path(wanted.window).resolve(), codes[0])
        clinic.report(codes[0])
        found = list(findings(traced, markers, root))
        searched = sum(map(len, traced.written.values()))
        if traced.dumps_off < traced.runs:
            found.append(f"{traced.runs - traced.dumps_off} of {traced.runs} programs left crash dumps on")
        print("\n".join(found))
        print(f"{traced.runs} runs, {len(traced.written)} files, {searched} bytes written, "
              f"{len(list(markers.patterns()))} markers, {len(found)} findings")
        return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
