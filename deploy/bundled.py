#!/usr/bin/env python3
"""Adds to a CycloneDX bill of materials what stands in the runnable jar as a single file, where Maven's plugin does not see it:

  deploy/bundled.py bom.json skillgap.jar

Exit code 1: the file is not there, or does not say its version."""
import hashlib, json, re, sys, zipfile

FILES = (
    # The page's drawing library, in its one-file bundle.
    {"name": "d3", "file": "org/skillgap/adapter/web/page/d3.min.js", "licence": "ISC", "version": rb"^// https://d3js\.org v(\d+\.\d+\.\d+) "},
)


def main(path, jar):
    bill = json.load(open(path, encoding="utf-8"))
    with zipfile.ZipFile(jar) as files:
        for one in FILES:
            content = files.read(one["file"])
            said = re.search(one["version"], content)
            if not said:
                sys.exit(f"{one['file']} in {jar} does not say its version")
            name, version = one["name"], said[1].decode()
            address = f"pkg:npm/{name}@{version}"
            hashes = [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}]
            bill["components"].append({"type": "library", "bom-ref": address, "name": name, "version": version, "scope": "required", "hashes": hashes,
                "licenses": [{"license": {"id": one["licence"]}}], "purl": address})
            bill["dependencies"].append({"ref": address, "dependsOn": []})
    json.dump(bill, open(path, "w", encoding="utf-8"), indent=2)


main(*sys.argv[1:])
