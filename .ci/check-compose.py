#!/usr/bin/env python3
"""Checks docker-compose.yml where there is no Docker.

  check-compose.py                           starts a database server if it finds a program (TEST_MYSQLD, mysqld, mariadbd)
  check-compose.py HOST:PORT USER PASSWORD   uses that one; leaves a database skillgap_check_... in it
  check-compose.py --embedded                uses none: the embedded store stands in

First the files are compared with each other. Then the command of each service is run with its environment, the jar in the
place of the image and other addresses in the place of the containers' own, and so are the health checks."""
import json, os, pathlib, re, shlex, shutil, signal, socket, subprocess, sys, tempfile, time, urllib.request
import yaml

top = pathlib.Path(__file__).resolve().parent.parent
home = pathlib.Path(tempfile.mkdtemp(prefix="skillgap-compose-"))
read = lambda name: (top / name).read_text(encoding="utf-8")
# Values as on a machine where nothing is set; "$$" is Compose's way to write "$".
compose = json.loads(re.sub(r"\$\{\w+:-([^}]*)}", r"\1", json.dumps(yaml.safe_load(read("docker-compose.yml")))))
services, dockerfile = compose["services"], read("Dockerfile")
image = dict(pair.split("=") for line in re.findall(r"^ENV (.*)", dockerfile, re.M) for pair in line.split())


def expect(right, what, seen=""):
    print(("ok      " if right else "WRONG   ") + what)
    if not right:
        sys.exit(f"{seen}")


def compare_files():
    known = re.findall(r"^([A-Z_]+)=", read(".env.example"), re.M)
    for name in ("load", "api"):
        unknown = {*services[name]["environment"], *image} - {*known}
        expect(not unknown, f"{name} sets only names that Skillgap knows", unknown)
    unknown = {*re.findall(r"\$\{(\w+)", read("docker-compose.yml"))} - {*known}
    expect(not unknown, "what can be set for Compose is in .env.example", unknown)
    for name in ("MYSQL_DATABASE", "MYSQL_USER", "MYSQL_PASSWORD"):
        expect(services["mysql"]["environment"][name] == services["api"]["environment"][name], f"{name} is the same on both sides")
    ports = {name: service["ports"] for name, service in services.items() if "ports" in service}
    expect([*ports] == ["api"] and all(port.startswith("127.0.0.1:") for port in ports["api"]), "only the API is published, on 127.0.0.1", ports)
    rules = [line for line in read(".dockerignore").splitlines() if line and not line.startswith("#")]
    modules = {"!" + module.split("/")[0] for module in re.findall("<module>(.*)</module>", read("pom.xml").split("<profiles>")[0])}
    expect(rules[0] == "*" and modules <= {*rules}, "the image gets every module, and nothing that is not named", modules - {*rules})


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def start_database(program):
    """Starts a server with the database and the user that the mysql image makes from its environment, grants included."""
    port, data, wanted = free_port(), home / "database", services["mysql"]["environment"]
    is_maria = "MariaDB" in subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    options = (["--no-defaults"] if is_maria else []) + [f"--datadir={data}"] + (["--user=root"] if os.getuid() == 0 else [])
    make = ["mariadb-install-db", *options, "--auth-root-authentication-method=normal"] if is_maria else [program, *options, "--initialize-insecure"]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    database, user = wanted["MYSQL_DATABASE"], f"'{wanted['MYSQL_USER']}'@'%'"
    (home / "init.sql").write_text(f"create database `{database}`;\ncreate user {user} identified by '{wanted['MYSQL_PASSWORD']}';\n"
        + "grant all on `{}`.* to {};\n".format(database.replace("_", "\\_"), user))
    server = subprocess.Popen([program, *options, "--bind-address=127.0.0.1", f"--port={port}", f"--socket={home}/socket", f"--pid-file={home}/pid",
        f"--init-file={home}/init.sql", "--skip-name-resolve"], stdout=subprocess.DEVNULL, stderr=(home / "database.log").open("w"))
    end = time.time() + 60
    while time.time() < end and server.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return server, port, "MariaDB" if is_maria else "MySQL"
        time.sleep(0.1)
    server.kill()
    sys.exit("the database server does not start:\n" + (home / "database.log").read_text())


def environment(name, changed):
    own = {key: str(value) for key, value in {**image, **services[name]["environment"]}.items()}
    if "MYSQL_PORT" not in changed:
        own = {key: value for key, value in own.items() if not key.startswith("MYSQL_")}
    others = {key: value for key, value in os.environ.items() if key in ("PATH", "JAVA_HOME", "LANG")}
    return {**others, **own, "SKILLGAP_HOME": str(home / "store"), **changed}


def command(name, changed, words=None):
    words = words or shlex.split(services[name]["command"])
    return dict(args=["java", "-XX:+UseSerialGC", "-jar", str(top / "bootstrap/target/skillgap.jar"), *words], env=environment(name, changed), text=True)


def run(name, changed, words=None):
    done = subprocess.run(**command(name, changed, words), capture_output=True, timeout=120)
    return done.returncode, done.stdout + done.stderr


def run_services(changed):
    code, said = run("load", changed)
    expect(code == 0 and re.search("Before +nothing", said), "load fills the empty store", said)
    code, said = run("load", changed)
    expect(code == 0 and "the store already holds" in said, "load leaves it alone the second time", said)

    health = json.loads(re.search(r"^HEALTHCHECK .* CMD (\[.*])", dockerfile, re.M).group(1))[1:]
    code, said = run("api", changed, health)
    expect(code == 4, "the health check fails before the API runs", f"exit code {code}: {said}")
    log = home / "api.log"
    api = subprocess.Popen(**command("api", changed), stdout=log.open("w"), stderr=subprocess.STDOUT)
    try:
        end = time.time() + 60
        while "Serving" not in log.read_text() and api.poll() is None and time.time() < end:
            time.sleep(0.1)
        code, said = run("api", changed, health)
        expect(code == 0 and '"store":"up"' in said, "the health check says that the API is ready", said + log.read_text())
        with urllib.request.urlopen(f"http://127.0.0.1:{changed['API_PORT']}/skill-gap?from=11-1011.00&to=11-3013.00", timeout=10) as answer:
            expect("Facilities Managers" in answer.read().decode(), "the API answers")
    finally:
        api.send_signal(signal.SIGTERM)
    expect(api.wait(20) == 143, "the API stops when it is told to", log.read_text())


def check_database_health(port):
    test = services["mysql"]["healthcheck"]["test"].replace("$$", "$")
    if not shutil.which("mysql"):
        print("skipped the health check of the database: no program mysql")
        return
    for where, right in ((port, True), (free_port(), False)):
        done = subprocess.run(["sh", "-c", test.replace("--host=127.0.0.1", f"--host=127.0.0.1 --port={where}")],
            env={**os.environ, **services["mysql"]["environment"]}, capture_output=True, text=True)
        expect((done.returncode == 0) == right, "the health check of the database " + ("passes" if right else "fails where there is none"), done.stderr)


compare_files()
changed, database = {"API_HOST": "127.0.0.1", "API_PORT": str(free_port())}, None
program = next(filter(None, map(shutil.which, (os.environ.get("TEST_MYSQLD", "mysqld"), "mysqld", "mariadbd"))), None)
try:
    if len(sys.argv) == 4:
        host, port = sys.argv[1].split(":")
        changed |= {"MYSQL_HOST": host, "MYSQL_PORT": port, "MYSQL_USER": sys.argv[2], "MYSQL_PASSWORD": sys.argv[3], "MYSQL_DATABASE": f"skillgap_check_{os.getpid()}"}
    elif sys.argv[1:] != ["--embedded"] and program:
        database, port, kind = start_database(program)
        print(f"using {kind} on port {port}")
        check_database_health(port)
        changed |= {"MYSQL_HOST": "127.0.0.1", "MYSQL_PORT": str(port)}
    else:
        print("skipped MySQL, " + ("as asked" if sys.argv[1:] else "no server program (mysqld, mariadbd) was found") + ": the embedded store stands in")
    run_services(changed)
finally:
    if database:
        database.terminate()
        database.wait(30)
    shutil.rmtree(home, ignore_errors=True)
