#!/usr/bin/env python3
"""Lists the licences of everything in the runnable jar, from its CycloneDX bill of materials, and refuses what does not fit.

  deploy/licences.py bom.json >licences.txt

Of several licences one has to fit: whoever passes the library on may choose. "Fits" means that the library may be in a jar whose
own code is under Apache-2.0. Exit code 1: something does not fit, or says nothing; the report is printed all the same."""
import json, sys

FITTING = {"Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "CC0-1.0", "EPL-1.0", "EPL-2.0", "MPL-2.0",
    "EDL-1.0", "GPL-2.0-with-classpath-exception"}

# What somebody has looked at: group and name, with the words that the bill of materials has. Other words ask for another look.
LOOKED_AT = {
    ("com.mysql/mysql-connector-j", "The GNU General Public License, v2 with Universal FOSS Exception, v1.0"):
        "the exception lets software under any OSI licence come with it; the library itself stays under the GPL, and its licence is in the jar",
    ("org.jline/jline-native", "BSD-4-Clause"): 'its POM says "The BSD License" and names the address of BSD-3-Clause; the bill guesses wrongly',
    ("org.jline/jline-terminal", "BSD-4-Clause"): 'its POM says "The BSD License" and names the address of BSD-3-Clause; the bill guesses wrongly',
}
OWN = "org.skillgap/"


def licences(component):
    for one in component.get("licenses", []):
        if "expression" in one:
            yield from (word for word in one["expression"].replace("(", " ").replace(")", " ").split(" OR "))
        else:
            yield one["license"].get("id") or one["license"].get("name", "")


def main(path):
    components = json.load(open(path, encoding="utf-8"))["components"]
    refused = []
    for component in sorted(components, key=lambda one: (one.get("group", ""), one["name"])):
        name, said = f"{component.get('group', 'npm')}/{component['name']}", [word.strip() for word in licences(component)]
        if name.startswith(OWN):
            continue
        reason = next((LOOKED_AT[name, word] for word in said if (name, word) in LOOKED_AT), "")
        if not reason and not FITTING & {*said}:
            refused.append(f"{name} {component['version']}: {' or '.join(said) or 'no licence is stated'}")
        print(f"{name} {component['version']}: {' or '.join(said)}{' (' + reason + ')' if reason else ''}")
    if not components:
        sys.exit(path + " lists nothing")
    if refused:
        sys.exit("These licences do not fit, or nobody has looked at them (LOOKED_AT in deploy/licences.py):\n" + "\n".join(refused))


main(*sys.argv[1:])
