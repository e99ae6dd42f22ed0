#!/usr/bin/env python3
"""Runs the commands of README.md as written and compares what they print.

A command stands behind "$ " in a block marked console, with what it prints below it; "…" stands for any text in a line, a
line that is only "…" for any lines. Blocks are run in order, in the top folder, with an empty SKILLGAP_HOME. A server that is
started runs on until the end. Blocks marked otherwise are not run."""
import os, pathlib, re, signal, subprocess, sys, tempfile, time

top = pathlib.Path(__file__).resolve().parent.parent
text = (top / "README.md").read_text(encoding="utf-8")
home = tempfile.mkdtemp(prefix="skillgap-readme-")
environment = {**os.environ, "SKILLGAP_HOME": home, "SKILLGAP_OFFLINE": "true", "COLUMNS": "100"}
server, failures, runs = None, 0, 0


def pattern(lines):
    parts = ["(?:.*\n)*" if line == "…" else ".*".join(re.escape(part.rstrip()) for part in line.split("…")) + "[ ]*\n" for line in lines]
    return re.compile("".join(parts))


def serve(command, expected):
    """Starts the server and waits until it has printed the expected lines."""
    global server
    server = subprocess.Popen(["bash", "-c", "exec " + command], cwd=top, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    printed, end = "", time.time() + 60
    while time.time() < end and not pattern(expected).search(printed):
        line = server.stdout.readline()
        if not line:
            break
        printed += line
    return printed


def check(command, expected):
    global failures, runs
    runs += 1
    if "skillgap serve" in command:
        printed = serve(command, expected)
        right = pattern(expected).search(printed)
    else:
        printed = subprocess.run(["bash", "-c", command], cwd=top, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300).stdout
        right = pattern(expected).fullmatch(printed if printed.endswith("\n") or not printed else printed + "\n")
    print(("ok      " if right else "WRONG   ") + command)
    if not right:
        failures += 1
        if "skillgap serve" in command:
            sys.exit("the server did not start, nothing else can be checked:\n" + printed)
        print("--- README says\n" + "\n".join(expected) + "\n--- printed\n" + printed)


try:
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        for step in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, *expected = step.rstrip("\n").split("\n")
            check(command, expected)
finally:
    if server:
        server.send_signal(signal.SIGTERM)
        server.wait(20)
print(f"README: {runs} commands, {failures} wrong")
sys.exit(1 if failures or not runs else 0)
