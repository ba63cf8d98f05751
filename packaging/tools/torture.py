#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long run of the table of attacks and faults (R1 to R13), piece by piece.

Usage: torture.py BUILD [--hours N] [--rows R1,R4] [--jobs N] [--anew]

Runs the tests of each row with other draws in every piece until the row has as many trials as a
release asks for, the hours are over, or Ctrl-C; called again it goes on. Several rows are tried at a
time, one for each processor unless --jobs says otherwise. What was done is kept in build/torture, and
docs/torture.md is written from it. A change of what a row tries begins it anew."""
import argparse
import concurrent.futures
import contextlib
import datetime
import json
import os
import platform
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATE = ROOT / "build" / "torture"
REPORT = ROOT / "docs" / "torture.md"
PROGRAMS = ("soundings_fault_tests", "soundings_storage_tests", "soundings_cli_tests", "soundings_models_tests",
            "soundings_fuzz_tests", "soundings_memory_tests")
FIRST_SEED = 1001
SKIPPED = 77
# What a row tries: its figures are about these, and a commit elsewhere leaves them as they are.
STORE = ("core", "storage", "tests/fault", "tests/storage")
PROGRAM = (*STORE, "app/workflow", "app/cli", "tests/cli")
ALL = (*PROGRAM, "app", "qml")
PARSERS = ("core", "storage", "tests/fuzz")
# Row, what is done, how often a release asks for it, how often in one piece, and what is tried.
ROWS = [
    ("R1", "kill -9 while sessions are recorded", 10_000, 250, STORE),
    ("R2", "the n-th call on files, or for memory, fails, for every n; parts of it", 64, 1, PROGRAM),
    ("R3", "power cut, unsynced writes dropped, torn or reordered", 10_000, 500, STORE),
    ("R4", "one bit flipped in records.db", 50_000, 1_000, STORE),
    ("R5", "one bit flipped, or truncation: keys.json, head, backup, rollback journal; each", 10_000, 250, STORE),
    ("R6", "old page, old row, old end, old whole records.db put back; each", 1_000, 50, STORE),
    ("R7", "wrong passphrases", 100_000, 250, STORE),
    ("R8", "plain text on disk, by strace, over a day of made-up use", 1, 1, ALL),
    ("R9", "keys and passphrases in memory after locking", 100, 5, ALL),
    ("R10", "kept and mutated files of every parser; each", 5_000, 500, PARSERS),
    ("R10f", "libFuzzer over every parser, in seconds", 86_400, 600, PARSERS),
    ("R11", "back up and restore", 1_000, 50, STORE),
    ("R12", "two programs open one vault", 100, 5, PROGRAM),
    ("R13", "disk full, read-only, gone in the middle; each", 100, 5, PROGRAM),
]


def version(sources):
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    number = text.split("project(Soundings VERSION ")[1].split()[0]
    # The last commit that changed what is tried, so that keeping the report does not begin it anew.
    commit = subprocess.run(["git", "log", "-1", "--format=%h", "--abbrev=9", "--", *sources], cwd=ROOT,
                            capture_output=True, text=True, check=False).stdout.strip()
    changed = subprocess.run(["git", "status", "--porcelain", "--", *sources], cwd=ROOT,
                             capture_output=True, text=True, check=False).stdout.strip()
    return f"{number} ({commit or 'no commit'}{', changed' if changed else ''})"


def machine():
    name = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux").split(" (")[0]
    return f"{os.cpu_count()} processors, {platform.machine()}, {name}"


class Programs:
    """Those that run now, so that all can be ended at once."""

    def __init__(self):
        self.running = set()
        self.lock = threading.Lock()
        self.ended = False

    def run(self, words, environment, output):
        """The exit code; None when it was not started, or ended with all of them."""
        with self.lock:
            if self.ended:
                return None
            # A group of its own: Ctrl-C is for this script, which then ends them.
            program = subprocess.Popen(list(map(str, words)), env=environment, stdout=output,
                                       stderr=subprocess.STDOUT, start_new_session=True)
            self.running.add(program)
        code = program.wait()
        with self.lock:
            self.running.discard(program)
            return None if self.ended else code

    def end(self):
        with self.lock:
            self.ended = True
            for program in self.running:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(program.pid, signal.SIGTERM)


class State:
    """What was done so far; saved after every piece."""

    def __init__(self, anew):
        STATE.mkdir(parents=True, exist_ok=True)
        self.file = STATE / "state.json"
        self.rows = {} if anew or not self.file.exists() else json.loads(self.file.read_text(encoding="utf-8"))
        for row, _, _, _, tried in ROWS:
            now = version(tried)
            if self.rows.get(row, {}).get("version") != now:
                self.rows[row] = {"done": 0, "seconds": 0.0, "pieces": 0, "faults": [], "note": "", "date": "",
                                  "version": now}

    def save(self):
        aside = self.file.with_suffix(".new")
        aside.write_text(json.dumps(self.rows, indent=1) + "\n", encoding="utf-8")
        aside.replace(self.file)


def commands(build, row, trials):
    """The programs to run for one piece of a row."""
    binaries = build / "bin"
    if row == "R8":
        script = ROOT / "tests" / "fault" / "plain_text_on_disk.py"
        words = [sys.executable, script, binaries / "soundings-cli", "--clients", "6", "--sessions", "24"]
        window = binaries / "soundings"
        return [[*words, "--window", window] if window.exists() else words]
    if row == "R10f":
        targets = sorted((ROOT / "build" / "fuzz" / "bin").glob("soundings_fuzz_*"))
        corpus = STATE / "corpus"
        return [[target, f"-max_total_time={max(1, trials // len(targets))}", "-timeout=2", "-rss_limit_mb=512",
                 "-max_len=65536", f"-artifact_prefix={STATE}/", corpus / target.name,
                 ROOT / "tests" / "fuzz" / "corpus" / target.name.removeprefix("soundings_fuzz_")]
                for target in targets]
    # Rows that count have tests that take their count from the environment; the others have one run.
    tags = f"[{row}]" if row in ("R2", "R9", "R12") else f"[{row}][torture]"
    return [[binaries / program, tags, "--allow-running-no-tests"] for program in PROGRAMS
            if (binaries / program).exists()]


def run_piece(programs, build, row, trials, kept):
    seed = FIRST_SEED + kept["pieces"]
    environment = dict(os.environ, SOUNDINGS_TORTURE_SEED=str(seed), QT_QPA_PLATFORM="offscreen",
                       SOUNDINGS_TORTURE_PART=str(kept["pieces"]),
                       **{f"SOUNDINGS_TORTURE_{row}": str(trials)})
    begin, matched, faults = time.monotonic(), False, []
    for words in commands(build, row, trials):
        if row == "R10f":
            (STATE / "corpus" / words[0].name).mkdir(parents=True, exist_ok=True)
            words = [word for word in words if not isinstance(word, Path) or word.exists()]
        log = STATE / f"{row}-{seed}.log"
        with log.open("w", encoding="utf-8") as output:
            ended = programs.run(words, environment, output)
        if ended is None:
            return
        text = log.read_text(encoding="utf-8", errors="replace")
        matched |= "No test cases matched" not in text
        if ended == SKIPPED:
            kept["note"] = text.strip().splitlines()[-1]
            return
        if ended != 0:
            aside = log.with_name(f"{row}-{seed}-{words[0].name}.fault.log")
            log.replace(aside)
            faults.append(f"{words[0].name} with seed {seed}")
        elif log.exists():
            log.unlink()
    if not matched:
        kept["note"] = "no test yet"
        return
    # All at once: a piece that was ended half way is done again.
    kept["faults"] += faults
    kept["done"] += trials
    kept["pieces"] += 1
    kept["seconds"] += time.monotonic() - begin
    kept["date"] = datetime.date.today().isoformat()


def result_of(kept):
    if kept["faults"]:
        return f"{len(kept['faults'])} pieces found faults: {'; '.join(kept['faults'][:3])}"
    if kept["note"]:
        return kept["note"]
    return "0 faults" if kept["done"] else "not run"


def write_report(state):
    lines = ["# Attacks and faults: the last long run", "",
             "Written by `packaging/dev torture`, which runs the tests of each row with other draws until there are",
             "as many trials as a release asks for, and goes on where it was ended. The shorter run is part of",
             "`packaging/dev test`. A fault is anything that the row's test does not accept: a record lost or read",
             "wrong, a crash, a vault that does not open, an error that was not said. The version of a row is the",
             "last commit that changed what it tries.", "",
             "| row | what | asked | done | result | seconds | last on | version |",
             "|---|---|---|---|---|---|---|---|"]
    for row, what, asked, _, _ in ROWS:
        kept = state.rows[row]
        lines.append(f"| {row} | {what} | {asked} | {kept['done']} | {result_of(kept)} | {kept['seconds']:.0f} | "
                     f"{kept['date'] or '-'} | {kept['version']} |")
    lines += ["", f"Machine: {machine()}.", ""]
    REPORT.write_text("\n".join(lines), encoding="utf-8")


def wanted_rows(state, chosen, build):
    for row, _, asked, piece, _ in ROWS:
        kept = state.rows[row]
        if (not chosen or row in chosen) and kept["done"] < asked and not kept["note"] and commands(build, row, piece):
            yield row, min(piece, asked - kept["done"]), kept


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--hours", type=float, default=24.0)
    parser.add_argument("--rows", default="")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), choices=range(1, 65), metavar="N")
    parser.add_argument("--anew", action="store_true")
    wanted = parser.parse_args()
    state = State(wanted.anew)
    for kept in state.rows.values():
        kept["note"] = ""
    until = time.monotonic() + wanted.hours * 3600
    chosen = set(filter(None, wanted.rows.split(",")))
    build = wanted.build.resolve()
    programs, running = Programs(), {}
    # A shell that starts it in the background has it ignore Ctrl-C; whoever ends it means it.
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)
    with concurrent.futures.ThreadPoolExecutor(max_workers=wanted.jobs) as pool:
        try:
            while True:
                pieces = [piece for piece in wanted_rows(state, chosen, build) if piece[0] not in running.values()]
                # Every row gets the same time, so that a short run says something about each.
                pieces.sort(key=lambda piece: (piece[2]["seconds"], piece[0]))
                for row, trials, kept in pieces[:wanted.jobs - len(running)] if time.monotonic() < until else []:
                    print(f"{row}: {trials} more after {kept['done']}", flush=True)
                    running[pool.submit(run_piece, programs, build, row, trials, kept)] = row
                if not running:
                    break
                done, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
                for piece in done:
                    del running[piece]
                    piece.result()
                state.save()
                write_report(state)
        except KeyboardInterrupt:
            print("\nStopped; the same command goes on from here.")
        finally:
            programs.end()
    state.save()
    write_report(state)
    faults = sum(len(kept["faults"]) for kept in state.rows.values())
    print(f"docs/torture.md says what was done; {faults} pieces found faults.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
