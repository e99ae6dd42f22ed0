#!/usr/bin/env python3
"""Runs the scripts of deploy/ against real servers of the built jar and against made-up ones; needs no cloud, and no network
beyond 127.0.0.1. In the place of gcloud stands a program that keeps the revisions and the traffic of one service in a file."""
import contextlib, hashlib, http.server, json, os, pathlib, re, shutil, signal, socket, subprocess, sys, tempfile, threading, urllib.request

top = pathlib.Path(__file__).resolve().parent.parent
home = pathlib.Path(tempfile.mkdtemp(prefix="skillgap-shipping-"))
jar = top / "bootstrap/target/skillgap.jar"
version = re.search(r"<version>(.*?)</version>", (top / "pom.xml").read_text())[1]
passed_on = {key: value for key, value in os.environ.items() if key in ("PATH", "JAVA_HOME", "LANG", "TMPDIR")}
image = "registry.example/skillgap@sha256:" + "a" * 64


def expect(right, what, seen=""):
    print(("ok      " if right else "WRONG   ") + what)
    if not right:
        sys.exit(f"{seen}")


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def script(name, *words, **environment):
    done = subprocess.run([top / "deploy" / name, *words], env={**passed_on, **environment}, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


@contextlib.contextmanager
def skillgap(**environment):
    """A server of the jar with the starter set in memory; gives its address, and ends it."""
    port = free_port()
    process = subprocess.Popen(["java", "-XX:+UseSerialGC", "-Xmx256m", "-jar", str(jar), "serve", "--port", str(port)], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env={**passed_on, "SKILLGAP_STORAGE": "memory", "SKILLGAP_OFFLINE": "true", "SKILLGAP_HOME": str(home), **environment})
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


@contextlib.contextmanager
def made_up(**changed):
    """A server that says what a good one says, but for the paths that are given: status and body."""
    says = {"ready": (200, '{"status":"ready","store":"up","release":"O*NET 30.3 Database"}'), "": (200, '{"result":{"version":"9.9.9"}}'),
        "skill-gap": (200, '{"result":{"skill_gaps":["Repairing"]}}'), **changed}

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            status, body = says[self.path.split("?")[0].rsplit("/", 1)[1]]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *words):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def smoke(what, url, code, said, **environment):
    seen = script("smoke.sh", url, **{"SMOKE_WAIT": "0", **environment})
    expect(seen[0] == code and said in seen[1], "smoke test: " + what, f"exit code {seen[0]}: {seen[1]}")
    if key := environment.get("SMOKE_KEY"):
        expect(key not in seen[1], "  and no key is printed", seen[1])


def check_metrics(url):
    """Asks a running server for its metrics, and compares them with what alerts and dashboard ask for."""
    request = urllib.request.Request(url + "/metrics", headers={"Authorization": "Bearer of-prometheus"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        (home / "metrics.txt").write_bytes(answer.read())
    done = subprocess.run([top / ".ci/check-deploy.py", "--metrics", home / "metrics.txt"], capture_output=True, text=True)
    print("".join(line + "\n" for line in done.stdout.splitlines() if line.startswith("skipped")), end="")
    expect(done.returncode == 0, "a running server has every metric that alerts and dashboard ask for", done.stdout + done.stderr)


def check_smoke():
    with skillgap() as url:
        smoke("waits for a server that starts", url, 0, f"version {version}", SMOKE_WAIT="60", SMOKE_VERSION=version)
        smoke("another version", url, 1, f"version '{version}' answers (status 200), not 9.9.9", SMOKE_VERSION="9.9.9")
        smoke("another release", url, 1, "not of release 30.3", SMOKE_RELEASE="30.3")
        smoke("a server that is open, though a key is given", url, 1, "without a key a skill gap answers 200", SMOKE_KEY="some-key")
    with skillgap(API_KEY="right-key,other-key", API_METRICS_KEY="of-prometheus", SKILLGAP_STORAGE="h2", SKILLGAP_LOG_FORMAT="json") as url:
        smoke("with the right key", url, 0, "is fit", SMOKE_WAIT="60", SMOKE_KEY="right-key")
        smoke("with the key of Prometheus, which opens no data", url, 1, "the key in SMOKE_KEY is refused", SMOKE_KEY="of-prometheus")
        check_metrics(url)
        smoke("with a wrong key", url, 1, "the key in SMOKE_KEY is refused", SMOKE_KEY="wrong-key")
        smoke("without a key", url, 1, "SMOKE_KEY is not set")
    smoke("a server that is down", f"http://127.0.0.1:{free_port()}", 1, "nobody answers")
    with made_up() as url:
        smoke("a made-up server that is good", url, 0, "version 9.9.9", SMOKE_VERSION="9.9.9", SMOKE_RELEASE="30.3")
    for what, changed, said in (
        ("no data yet", {"ready": (503, '{"status":"no_data"}')}, "/health/ready answers 503"),
        ("a store that is away", {"ready": (200, '{"status":"ready","store":"unreachable","release":"O*NET 30.3"}')}, "the store is 'unreachable'"),
        ("an empty gap", {"skill-gap": (200, '{"result":{"skill_gaps":[]}}')}, "a skill gap that must have rows has none"),
        ("a release with a long name and control characters", {"ready": (200, json.dumps({"store": "up", "release": "\x1b[31m" + "x" * 5000}))}, "x" * 95 + "', not of release 30.3"),
        ("an error", {"skill-gap": (500, "<html>")}, "a skill gap answers 500"),
        ("a page of somebody else", {"ready": (200, "<html>")}, "the store is ''"),
    ):
        with made_up(**changed) as url:
            smoke(what, url, 1, said, SMOKE_RELEASE="30.3")
    expect(script("smoke.sh", "ftp://x")[0] == 2 and script("smoke.sh")[0] == 2, "smoke test: wrongly called")


def settings():
    lines = (top / "deploy/cloudrun/settings.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def check_render():
    code, said = script("cloudrun/render.sh", top / "deploy/cloudrun/service.yaml", **{**settings(), "MYSQL_HOST": "x y", "MYSQL_USER": ""})
    expect(code == 2 and "IMAGE is not set" in said and "MYSQL_USER is not set" in said and "MYSQL_HOST has characters" in said and "kind" not in said,
        "manifests: all that is missing or refused is listed, and nothing else is printed", said)


GCLOUD = r'''#!/usr/bin/env python3
import json, os, re, sys
words, file = [word for word in sys.argv[1:] if word != "--quiet"], os.environ["GCLOUD_STATE"]
state = json.load(open(file))
options = dict(word[2:].split("=", 1) for word in words if word.startswith("--"))
what = " ".join(words[1:3])
state["calls"].append(" ".join(words))
assert words[0] == "run" and options["project"] and options["region"], words
if what == "services list":
    print("skillgap" if state["traffic"] else "", end="")
elif what == "services describe":
    print(json.dumps({"status": state}) if options["format"] == "json" else state["url"])
elif what == "services replace":
    import yaml
    manifest = yaml.safe_load(open(words[3]))
    new = manifest["spec"]["template"]["metadata"]["name"]
    state["revisions"].append(new)
    state["traffic"] = [{**target, "url": state["candidate"]} if target.get("tag") == "candidate" else target for target in manifest["spec"]["traffic"]]
    assert {target["revisionName"] for target in state["traffic"]} <= {*state["revisions"]}
elif what == "services update-traffic":
    revision, tagged = options["to-revisions"].split("=")[0], options.get("update-tags", "").split("=")
    assert options["to-revisions"].endswith("=100") and revision in state["revisions"]
    state["traffic"] = [{"revisionName": revision, "percent": 100}] + [target for target in state["traffic"] if "tag" in target and target["tag"] != tagged[0]]
    state["traffic"] += [{"revisionName": tagged[1], "tag": tagged[0]}] if tagged[0] else []
elif what != "jobs replace":
    sys.exit("gcloud does not know " + what)
json.dump(state, open(file, "w"))
'''


def check_deploy():
    program, state = home / "bin/gcloud", home / "gcloud.json"
    program.parent.mkdir()
    program.write_text(GCLOUD)
    program.chmod(0o755)
    with made_up() as good, made_up(ready=(503, "{}")) as bad:
        wanted = {**settings(), "PATH": f"{program.parent}:{os.environ['PATH']}", "GCLOUD_STATE": str(state), "SMOKE_WAIT": "0", "SMOKE_VERSION": "9.9.9"}

        def serving():
            traffic = json.loads(state.read_text())["traffic"]
            return next(target["revisionName"] for target in traffic if target.get("percent") == 100)

        def put(candidate, url, revisions=("skillgap-old",), previous="skillgap-older"):
            traffic = [{"revisionName": revisions[0], "percent": 100}, {"revisionName": previous, "tag": "previous"}] if revisions else []
            state.write_text(json.dumps(dict(calls=[], revisions=[*revisions, previous], traffic=traffic, candidate=candidate, url=url)))

        put(good, good, revisions=())
        code, said = script("cloudrun/deploy.sh", image, **wanted)
        expect(code == 0 and "before: nothing" in said, "deploy: the first revision", said)
        put(good, good)
        code, said = script("cloudrun/deploy.sh", image, **wanted)
        calls = json.loads(state.read_text())["calls"]
        expect(code == 0 and re.fullmatch(r"skillgap-\d{8}-\d{6}", serving()), "deploy: a good image serves", said)
        expect([call.split(" --")[0].split(" /")[0] for call in calls if "describe" not in call and "list" not in call] ==
            ["run jobs replace", "run services replace", "run services update-traffic skillgap"], "  first without requests, then with all", calls)
        code, said = script("cloudrun/rollback.sh", **wanted)
        expect(code == 0 and serving() == "skillgap-old", "rollback: to what served before", said)
        code, said = script("cloudrun/rollback.sh", **wanted)
        expect(code == 1 and "nothing to go back to" in said and serving() == "skillgap-old", "rollback: not twice", said)
        code, said = script("cloudrun/rollback.sh", "skillgap-older", **wanted)
        expect(code == 0 and serving() == "skillgap-older", "rollback: to the one that is named", said)
        put(bad, good)
        code, said = script("cloudrun/deploy.sh", image, **wanted)
        expect(code == 1 and serving() == "skillgap-old" and "Still serving: skillgap-old" in said, "deploy: a bad image gets no request", said)
        expect("update-traffic" not in " ".join(json.loads(state.read_text())["calls"]), "  and the traffic was not touched")
        put(good, bad)
        code, said = script("cloudrun/deploy.sh", image, **wanted)
        expect(code == 1 and serving() == "skillgap-old" and "going back to skillgap-old" in said, "deploy: what fails under its real address is taken back", said)
        expect(script("cloudrun/deploy.sh", "registry.example/skillgap:latest", **wanted)[0] == 2, "deploy: refuses an image without a digest")


def check_licences():
    def report(**component):
        (home / "bom.json").write_text(json.dumps({"components": [{"group": "org.example", "name": "made-up", "version": "1", **component}]}))
        return script("licences.py", home / "bom.json")

    own = {"licenses": [{"license": {"id": "LGPL-2.1-only"}}, {"license": {"id": "EPL-2.0"}}]}
    expect(report(**own)[0] == 0, "licences: one of two that fits is enough")
    for what, changed in (("none at all", {}), ("GPL", {"licenses": [{"license": {"id": "GPL-3.0-only"}}]}),
        ("both of two", {"licenses": [{"expression": "MIT AND GPL-3.0-only"}]}),
        ("other words than those that were looked at", {"group": "com.mysql", "name": "mysql-connector-j", "licenses": [{"license": {"name": "Commercial"}}]})):
        code, said = report(**changed)
        expect(code == 1 and "do not fit" in said, f"licences: refuses {what}", said)


DOCKER = r"""#!/usr/bin/env python3
import json, sys
words = sys.argv[1:]
if words[:2] == ["buildx", "build"]:
    assert {"--provenance=mode=max", "--sbom=true", "--push"} <= {*words}, words
    json.dump({"containerimage.digest": "sha256:" + "b" * 64}, open(words[words.index("--metadata-file") + 1], "w"))
print("much that Docker says")
"""


def check_image():
    program = home / "docker-bin/docker"
    program.parent.mkdir()
    program.write_text(DOCKER)
    program.chmod(0o755)
    path = f"{program.parent}:{os.environ['PATH']}"
    done = subprocess.run([top / "deploy/image.sh", "registry.example/skillgap", version, "c" * 40], env={**passed_on, "PATH": path}, capture_output=True, text=True)
    expect(done.returncode == 0 and done.stdout == "registry.example/skillgap@sha256:" + "b" * 64 + "\n", "image: pushes with attestations, prints the digest alone",
        done.stdout + done.stderr)
    expect(script("image.sh", "registry.example/skillgap", version, "main", PATH=path)[0] == 2, "image: refuses a branch in the place of a revision")


def check_test_data():
    for part in ("onet/30.1", "onet/30.3", "golden"):
        (home / "data" / part).mkdir(parents=True)
    archive = home / "data.tar.gz"
    subprocess.run(["tar", "-czf", archive, "-C", home / "data", "onet", "golden"], check=True)
    right = hashlib.sha256(archive.read_bytes()).hexdigest()
    for what, given, code, said in (("none is skipped", {}, 0, "data=none"),
        ("what fits is unpacked", {"TEST_DATA_URL": archive.as_uri(), "TEST_DATA_SHA256": right}, 0, f"data={home}/unpacked"),
        ("what was changed is refused", {"TEST_DATA_URL": archive.as_uri(), "TEST_DATA_SHA256": "0" * 64}, 1, "")):
        seen = script("../.ci/fetch-test-data.sh", home / "unpacked", **given)
        expect(seen[0] == code and said in seen[1], "test data: " + what, seen)


if not jar.exists():
    sys.exit("bootstrap/target/skillgap.jar is missing; build it first: mvn -pl bootstrap -am package -DskipTests -DskipITs")
try:
    check_smoke()
    check_render()
    check_deploy()
    check_licences()
    check_image()
    check_test_data()
finally:
    shutil.rmtree(home, ignore_errors=True)
