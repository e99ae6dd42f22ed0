#!/usr/bin/env python3
"""Reads what "gcloud run services describe --format=json" says (standard input), and prints one thing of it.

  traffic.py serving          the revision that gets most requests
  traffic.py revision TAG     the revision with that tag, an empty line if there is none
  traffic.py url TAG          its own address"""
import json, sys

status = json.load(sys.stdin)["status"]
targets = status.get("traffic", [])
asked, tag = sys.argv[1], (sys.argv[2:] or [""])[0]
tagged = next((target for target in targets if target.get("tag") == tag), {})
if asked == "serving":
    print(max(targets, key=lambda target: target.get("percent", 0)).get("revisionName", ""))
else:
    print(tagged.get({"revision": "revisionName", "url": "url"}[asked], ""))
