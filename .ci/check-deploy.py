#!/usr/bin/env python3
"""Compares what is shipped with: manifests, workflows, alerts, dashboard and pages, with each other and with the program.

  check-deploy.py                        .ci/check-deploy.sh calls it, after the linters
  check-deploy.py --metrics FILE         also whether every metric is in that text, which a running server has at /metrics
  check-deploy.py --manifests FILE       writes the Kubernetes manifests there as JSON, for another linter
  check-deploy.py --cloudrun FOLDER      the manifests of Cloud Run with their placeholders filled
PROMTOOL names the program that reads the dashboard's queries (promtool)."""
import argparse, json, os, pathlib, re, stat, subprocess, sys, tempfile
import yaml

top = pathlib.Path(__file__).resolve().parent.parent
read = lambda name: (top / name).read_text(encoding="utf-8")
options = argparse.ArgumentParser()
for option in ("--metrics", "--manifests", "--cloudrun"):
    options.add_argument(option)
given = options.parse_args()

# Every metric that a dashboard or an alert may ask for.
METRICS = {
    "http_server_requests_seconds": ("_bucket", "_count", "_sum"),
    "http_server_active_requests": ("",),
    "skillgap_catalog_age_seconds": ("",),
    "skillgap_catalog_revision": ("",),
    "skillgap_catalog_occupations": ("",),
    "skillgap_store_up": ("",),
    "skillgap_info": ("",),
    "skillgap_upstream_calls_seconds": ("_count", "_sum"),
    "skillgap_llm_tokens_total": ("",),
    "skillgap_llm_cost_usd_total": ("",),
    "hikaricp_connections_active": ("",),
    "hikaricp_connections_idle": ("",),
    "hikaricp_connections_max": ("",),
    "hikaricp_connections_pending": ("",),
    "hikaricp_connections_timeout_total": ("",),
    "jvm_memory_used_bytes": ("",),
    "jvm_memory_max_bytes": ("",),
    "jvm_gc_pause_seconds": ("_count", "_sum"),
    "jvm_threads_live_threads": ("",),
    "process_cpu_usage": ("",),
    "up": ("",),
}
# These have no series before the first pause.
AFTER_AN_EVENT = ("jvm_gc_pause_",)


checked = 0


def expect(right, what, seen=""):
    global checked
    checked += 1
    if not right:
        print("WRONG   " + what)
        sys.exit(f"{seen}")


def manifests(folder):
    return [(str(path.relative_to(top)) if path.is_relative_to(top) else path.name, part)
        for path in sorted(folder.rglob("*.yaml")) for part in yaml.safe_load_all(path.read_text(encoding="utf-8")) if part]


def pod(manifest):
    """The part that has the containers; nothing if a manifest has none."""
    inner = manifest.get("spec", {}).get("template", {}).get("spec", {})
    return inner if "containers" in inner else inner.get("template", {}).get("spec", {})


def known_settings():
    return {*re.findall(r"^([A-Z_]+)=", read(".env.example"), re.M)}


def check_containers(where, containers):
    known = known_settings()
    port = int(re.search(r"API_PORT=(\d+)", read("Dockerfile"))[1])
    paths = {*json.loads(read("adapters-web/src/main/resources/org/skillgap/adapter/web/openapi/service.json"))["paths"]}
    for container in containers:
        names = [one["name"] for one in container["env"]]
        expect({*names} <= known and len(names) == len({*names}), f"{where}: sets only names that Skillgap knows", {*names} - known)
        open_secrets = [one["name"] for one in container["env"] if re.search("KEY$|PASSWORD$", one["name"]) and "secretKeyRef" not in one.get("valueFrom", {})]
        expect(not open_secrets, f"{where}: secrets are named, not written down", open_secrets)
        ports = {one["containerPort"] for one in container.get("ports", [])} | {int(one["value"]) for one in container["env"] if one["name"] == "API_PORT"}
        expect(ports <= {port}, f"{where}: the port is the image's, {port}", ports)
        probes = {kind: probe["httpGet"] for kind, probe in container.items() if kind.endswith("Probe")}
        expect(all(probe["path"] in paths and probe["port"] in ("http", port) for probe in probes.values()), f"{where}: the {len(probes)} probes ask for pages that exist", probes)
        expect(probes.get("livenessProbe", {}).get("path") != "/health/ready", f"{where}: a database that is away restarts nothing")
        heap = next(int(re.search(r"-Xmx(\d+)m", one["value"])[1]) for one in container["env"] if one["name"] == "SKILLGAP_JAVA_OPTS")
        memory, unit = re.fullmatch(r"(\d+)(Mi|Gi)", container["resources"]["limits"]["memory"]).groups()
        expect(heap * 1.8 <= int(memory) * {"Mi": 1, "Gi": 1024}[unit] and container["resources"]["limits"]["cpu"], f"{where}: has limits, and room beside the heap")


def check_kubernetes():
    folder = top / "deploy/kubernetes"
    found = manifests(folder)
    if given.manifests:
        pathlib.Path(given.manifests).write_text(json.dumps([(name, one) for name, one in found if not one["apiVersion"].startswith("kustomize")]))
    for name, one in found:
        expect("namespace" not in one.get("metadata", {}) and one["kind"] != "Secret", f"{name}: names no namespace, holds no Secret")
        if one["kind"] == "ConfigMap":
            expect({*one["data"]} <= known_settings(), f"{name}: sets only names that Skillgap knows", {*one["data"]} - known_settings())
        inner = pod(one)
        if not inner:
            continue
        safe = inner["securityContext"]
        expect(safe["runAsNonRoot"] and safe["runAsUser"] == 10001 and not inner["automountServiceAccountToken"] and safe["seccompProfile"]["type"] == "RuntimeDefault",
            f"{name}: not root, without a token of the cluster")
        expect(inner["enableServiceLinks"] is False, f"{name}: the cluster adds no SKILLGAP_... to the environment")
        for container in inner["containers"]:
            own = container["securityContext"]
            expect(own["readOnlyRootFilesystem"] and not own["allowPrivilegeEscalation"] and own["capabilities"]["drop"] == ["ALL"], f"{name}: changes nothing of its image")
            expect({"/data", "/tmp"} == {mount["mountPath"] for mount in container["volumeMounts"]}, f"{name}: can write where the program does")
            if "lifecycle" in container:
                rest = int(container["lifecycle"]["preStop"]["exec"]["command"][1]) + 10
                expect(inner["terminationGracePeriodSeconds"] >= rest + 5, f"{name}: has the time to stop")
        check_containers(name, inner["containers"])
    for path in folder.rglob("kustomization.yaml"):
        listed = {*yaml.safe_load(path.read_text())["resources"]}
        there = {other.name for other in path.parent.glob("*.yaml")} - {path.name}
        expect(listed == there, f"{path.relative_to(top)}: lists every file beside it", listed ^ there)
    chosen = [one for _, one in found if one["kind"] == "Service"][0]["spec"]["selector"]
    labels = [one for _, one in found if one["kind"] == "Deployment"][0]["spec"]["template"]["metadata"]["labels"]
    expect(chosen.items() <= labels.items(), "the Service finds the pods of the Deployment", chosen)


def check_cloudrun():
    if not given.cloudrun:
        return
    for name, one in manifests(pathlib.Path(given.cloudrun)):
        check_containers("deploy/cloudrun/" + name, pod(one)["containers"])
    asked = {found for path in (top / "deploy/cloudrun").glob("*.yaml") for line in path.read_text().splitlines() if not line.lstrip().startswith("#")
        for found in re.findall(r"\$\{([A-Z_]+)\}", line)}
    made = {"IMAGE", "CLOUDRUN_REVISION", "CLOUDRUN_SERVING_REVISION", "CLOUDRUN_PREVIOUS_REVISION"}
    known = {*re.findall(r"^([A-Z_]+)=", read("deploy/cloudrun/settings.example"), re.M)}
    expect(known == asked - made | {"GCP_PROJECT", "GCP_REGION"}, "settings.example has what the manifests of Cloud Run ask for", known ^ (asked - made))
    workflow = yaml.safe_load(read(".github/workflows/deploy.yml"))["jobs"]["deploy"]["steps"][-1]["env"]
    expect(known - {*workflow} == {name for name in known if re.search("GEMINI|ASSESS", name)}, "the deploy workflow hands all of it on, but for the job that is run by hand",
        known - {*workflow})


def check_workflows():
    documented = section("Ship it")
    for path in sorted((top / ".github/workflows").glob("*.yml")):
        text, name = path.read_text(), path.name
        workflow = yaml.safe_load(text)
        on = workflow.get("on", workflow.get(True))
        expect("pull_request_target" not in text and "workflow_run" not in on and on, f"{name}: a stranger's change never runs with rights")
        expect(workflow["permissions"] == {"contents": "read"}, f"{name}: may only read, unless a job says more", workflow["permissions"])
        for job, body in workflow["jobs"].items():
            expect("uses" in body or body.get("timeout-minutes", 999) <= 120, f"{name}: {job} has a time-out")
            more = {right for right, how in body.get("permissions", {}).items() if how == "write"}
            expect(more <= {"id-token", "attestations", "contents"} and ("contents" not in more or job == "publish"), f"{name}: {job} has no right too many", more)
            for step in body.get("steps", []):
                used = step.get("uses", "./")
                expect(re.search(r"^\./|@v\d+\.\d+\.\d+$|@[0-9a-f]{40}$", used), f"{name}: {used} is pinned to a whole version or to a commit")
                expect("${{" not in step.get("run", ""), f"{name}: nothing from outside gets into the text of a command", step.get("run"))
                if used.startswith("actions/checkout@"):
                    expect(step["with"]["persist-credentials"] is False, f"{name}: {job} leaves no token behind")
                for called in re.findall(r"(?:^|[\s(])((?:deploy|\.ci)/[\w./-]+)", step.get("run", "")):
                    expect((top / called).stat().st_mode & stat.S_IXUSR, f"{name}: {called} can be run")
        unknown = {found for found in re.findall(r"(?:vars|secrets)\.([A-Z0-9_]+)", text)
            if found not in documented and not re.search(rf"^{found}=", read("deploy/cloudrun/settings.example"), re.M)}
        expect(not unknown, f"{name}: its variables and secrets are described in docs/operations.md", unknown)


def section(title):
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", read("docs/operations.md"), re.M | re.S)
    expect(found, f"docs/operations.md has a section {title}")
    return found[1]


def names_in(query):
    bare = re.sub(r'"[^"]*"|\{[^}]*\}|\[[^\]]*\]|\b(by|on|without)\s*\([^)]*\)', " ", query)
    return {name for name in re.findall(r"[a-z_]+(?:_[a-z]+)+|\bup\b", bare)} - {"histogram_quantile", "min_over_time", "label_values"}


def check_alerts():
    rules = yaml.safe_load(read("deploy/prometheus/alerts.yml"))["groups"][0]["rules"]
    tested = {case["alertname"] for test in yaml.safe_load(read("deploy/prometheus/alerts_test.yml"))["tests"] for case in test["alert_rule_test"] if case.get("exp_alerts")}
    described = re.findall(r"^### (Skillgap\w+)$", section("Alerts"), re.M)
    names = [rule["alert"] for rule in rules]
    expect(names == described, "each alert has its part of docs/operations.md, in the same order", (names, described))
    expect({*names} == tested, "each alert has a test that raises it", {*names} ^ tested)
    for rule in rules:
        link = "docs/operations.md#" + rule["alert"].lower()
        expect(rule["labels"]["severity"] in ("critical", "warning") and rule["annotations"]["summary"] and rule["annotations"]["runbook_url"] == link,
            f"{rule['alert']} has severity, summary and runbook")
    return {name for rule in rules for name in names_in(rule["expr"])}


def check_dashboard():
    dashboard = json.loads(read("deploy/grafana/skillgap.json"))
    panels = dashboard["panels"]
    expect(len({panel["id"] for panel in panels}) == len(panels) and dashboard["uid"] and dashboard["schemaVersion"] >= 39, f"dashboard: {len(panels)} panels, each with a number of its own")
    taken = [(panel["title"], x, y) for panel in panels for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])]
    expect(len({(x, y) for _, x, y in taken}) == len(taken) and all(x < 24 for _, x, _ in taken), "dashboard: no panel lies on another")
    shown = [panel for panel in panels if panel["type"] != "row"]
    expect(all(panel["title"] and panel["targets"] and panel["fieldConfig"]["defaults"]["unit"] for panel in shown), "dashboard: each panel has title, unit and queries")
    for panel in shown:
        ids = [target["refId"] for target in panel["targets"]]
        expect(len({*ids}) == len(ids) and all(target["datasource"]["uid"] == "${datasource}" and target["expr"] for target in panel["targets"]),
            f"dashboard: the queries of {panel['title']} have names of their own, and the data source that is chosen")
    variables = {variable["name"] for variable in dashboard["templating"]["list"]}
    queries = [target["expr"] for panel in shown for target in panel["targets"]]
    used = {name for query in queries for name in re.findall(r"\$(\w+)", query)} - {"__rate_interval"}
    expect(used <= variables, "dashboard: its queries use only its own variables", used - variables)
    if promtool := os.environ.get("PROMTOOL"):
        plain = [query.replace("$__rate_interval", "5m").replace("$job", "skillgap").replace("$instance", ".*") for query in queries]
        with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
            json.dump({"groups": [{"name": "dashboard", "rules": [{"record": f"query:{number}", "expr": query} for number, query in enumerate(plain)]}]}, file)
            file.flush()
            done = subprocess.run([promtool, "check", "rules", file.name], capture_output=True, text=True)
        expect(done.returncode == 0, f"dashboard: Prometheus can read its {len(queries)} queries", done.stdout + done.stderr)
    return {name for query in queries for name in names_in(query)}


def check_metrics(asked):
    known = {name + ending for name, endings in METRICS.items() for ending in endings}
    expect(asked <= known, f"alerts and dashboard ask for metrics that are known, {len(asked)} of {len(known)}", asked - known)
    if not given.metrics:
        return
    there = {*re.findall(r"^([a-zA-Z_:][\w:]*)[{ ]", pathlib.Path(given.metrics).read_text(encoding="utf-8"), re.M)}
    missing = asked - there - {"up"}
    later = {name for name in missing if name.startswith(AFTER_AN_EVENT)}
    for name in sorted(later):
        print(f"skipped {name}: this server has no series of it yet")
    expect(missing == later, "the running server has every other metric that alerts and dashboard ask for", missing - later)


def check_metrics_asked_for():
    check_metrics(check_alerts() | check_dashboard())


def anchors(path):
    """The anchors that GitHub gives to the headings of a page."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    titles = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title) for title in re.findall(r"^#+ (.*)", text, re.M)]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def check_links():
    pages = [*top.glob("*.md"), *top.glob("docs/**/*.md"), *top.glob("deploy/**/*.md"), *top.glob("bench/*.md")]
    for page in pages:
        text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.S)
        for link in re.findall(r"\]\((?![a-z]+:)([^)\s]+)\)", text):
            file, _, anchor = link.partition("#")
            target = page.parent / file if file else page
            expect(target.exists() and (not anchor or anchor in anchors(target)), f"{page.relative_to(top)}: the link {link} leads somewhere")


for check in (check_kubernetes, check_cloudrun, check_workflows, check_metrics_asked_for, check_links):
    checked = 0
    check()
    print(f"ok      {check.__name__[6:].replace('_', ' ')}: {checked} checks")
