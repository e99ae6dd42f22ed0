#!/usr/bin/env bash
# Rebuilds the figures of the starter set from a full O*NET text release.
#
#   make-starter-set.sh RELEASE_FOLDER
#
# RELEASE_FOLDER is the unpacked text release, the folder that holds "Occupation Data.txt".
# Which occupations are wanted is read from "Occupation Data.txt" beside this script. That
# file is never written: its titles are compared with the release, its descriptions are ours.
# Written are Skills, Knowledge, Scales Reference, Job Zones and Related Occupations; all of
# them or none: they are made in a temporary folder and moved here once every one is complete.
set -euo pipefail
export LC_ALL=C # byte order and plain ASCII rules, the same on every machine

fail() {
  printf 'make-starter-set: %s\n' "$*" >&2
  exit 1
}

[ $# -eq 1 ] || fail 'usage: make-starter-set.sh RELEASE_FOLDER'
[ -d "$1" ] || fail "no such folder: $1"
release=$(CDPATH='' cd -- "$1" && pwd)
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
wanted="$here/Occupation Data.txt"
[ -s "$wanted" ] || fail "the list of occupations is missing or empty: $wanted"

need() {
  local name
  for name in "$@"; do
    [ -f "$release/$name" ] || fail "\"$name\" is missing in $release"
    [ -r "$release/$name" ] || fail "\"$name\" in $release cannot be read"
    [ -s "$release/$name" ] || fail "\"$name\" in $release is empty"
  done
}

# Skills are one file up to release 30.2 and two files since 30.3.
if [ -e "$release/Skills.txt" ]; then
  skills=(Skills.txt)
elif [ -e "$release/Essential Skills.txt" ] || [ -e "$release/Transferable Skills.txt" ]; then
  skills=('Essential Skills.txt' 'Transferable Skills.txt')
else
  fail "neither \"Skills.txt\" nor \"Essential Skills.txt\" and \"Transferable Skills.txt\" is in $release"
fi
need 'Occupation Data.txt' 'Knowledge.txt' 'Scales Reference.txt' 'Job Zones.txt' 'Related Occupations.txt' "${skills[@]}"

work=$(mktemp -d "$here/.starter-set.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Shared by all steps below. Columns are found by their header name, so that files with LF or
# CRLF, with a byte order mark, or with extra columns are read alike. Nothing is quoted in
# these files, a quotation mark is an ordinary character.
read_rows='
  function stop(why) {
    print "make-starter-set: " why > "/dev/stderr"
    stopped = 1
    exit 1
  }
  function cell(column) {
    if (!(column in at)) stop(FILENAME ": column \"" column "\" is missing")
    return $(at[column])
  }
  BEGIN { FS = OFS = "\t" }
  { sub(/\r$/, "") }
  FNR == 1 {
    sub(/^\357\273\277/, "")
    split("", at)
    for (i = 1; i <= NF; i++) at[$i] = i
    width = NF
    file++
    next
  }
  NF != width { stop(FILENAME " line " FNR ": " NF " cells where the header has " width) }
'

# Every wanted occupation must be in the release, under the same title.
awk "$read_rows"'
  file == 1 { title[cell("O*NET-SOC Code")] = cell("Title"); next }
  {
    code = cell("O*NET-SOC Code")
    count++
    if (!(code in title)) stop(code " is not in the release")
    if (title[code] != cell("Title"))
      stop(code " is \"" cell("Title") "\" here but \"" title[code] "\" in the release")
  }
  END { if (!stopped && !count) stop(FILENAME ": no occupations are listed") }
' "$release/Occupation Data.txt" "$wanted"

# The two scales that the ratings use, importance and level.
awk "$read_rows"'
  BEGIN { print "Scale ID", "Scale Name", "Minimum", "Maximum" }
  cell("Scale ID") == "IM" || cell("Scale ID") == "LV" {
    print cell("Scale ID"), cell("Scale Name"), cell("Minimum"), cell("Maximum")
  }
' "$release/Scales Reference.txt" > "$work/Scales Reference.txt"

# ratings NAME FILE...: the rows of the wanted occupations, with Title and Scale Name added.
# Sorted by code; the sort is stable, so within an occupation the order of the release stays,
# and two skill files one after the other come out as the single file of older releases.
ratings() {
  local name=$1 files=() file
  shift
  for file in "$@"; do files+=("$release/$file"); done
  printf '%s\t' 'O*NET-SOC Code' 'Title' 'Element ID' 'Element Name' 'Scale ID' 'Scale Name' \
    'Data Value' 'N' 'Standard Error' 'Lower CI Bound' 'Upper CI Bound' 'Recommend Suppress' \
    'Not Relevant' 'Date' > "$work/$name"
  printf 'Domain Source\n' >> "$work/$name"
  awk "$read_rows"'
    file == 1 { title[cell("O*NET-SOC Code")] = cell("Title"); next }
    file == 2 { scale[cell("Scale ID")] = cell("Scale Name"); next }
    {
      code = cell("O*NET-SOC Code")
      if (!(code in title)) next
      id = cell("Scale ID")
      if (!(id in scale)) stop(FILENAME " line " FNR ": unknown scale " id)
      count++
      print code, title[code], cell("Element ID"), cell("Element Name"), id, scale[id], \
        cell("Data Value"), cell("N"), cell("Standard Error"), cell("Lower CI Bound"), \
        cell("Upper CI Bound"), cell("Recommend Suppress"), cell("Not Relevant"), \
        cell("Date"), cell("Domain Source")
    }
    END { if (!stopped && !count) stop(FILENAME ": no rows for the listed occupations") }
  ' "$wanted" "$work/Scales Reference.txt" "${files[@]}" |
    sort -s -t "$(printf '\t')" -k1,1 >> "$work/$name"
}
ratings Skills.txt "${skills[@]}"
ratings Knowledge.txt Knowledge.txt

awk "$read_rows"'
  BEGIN { print "O*NET-SOC Code", "Job Zone", "Date", "Domain Source" }
  file == 1 { wanted[cell("O*NET-SOC Code")] = 1; next }
  cell("O*NET-SOC Code") in wanted {
    print cell("O*NET-SOC Code"), cell("Job Zone"), cell("Date"), cell("Domain Source")
  }
' "$wanted" "$release/Job Zones.txt" > "$work/Job Zones.txt"

# Only the pairs with both sides in the set; tier and index stay as published, so they have gaps.
awk "$read_rows"'
  BEGIN { print "O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index" }
  file == 1 { wanted[cell("O*NET-SOC Code")] = 1; next }
  (cell("O*NET-SOC Code") in wanted) && (cell("Related O*NET-SOC Code") in wanted) {
    print cell("O*NET-SOC Code"), cell("Related O*NET-SOC Code"), cell("Relatedness Tier"), cell("Index")
  }
' "$wanted" "$release/Related Occupations.txt" > "$work/Related Occupations.txt"

summary=$(for file in "$work"/*.txt; do
  printf '%6d rows  %s\n' "$(($(wc -l < "$file") - 1))" "${file##*/}"
done)
mv -f -- "$work"/*.txt "$here/"
printf '%s\n' "$summary"

# "Read Me.txt" names the release and is edited by hand: say so when it names another one.
if [ -f "$release/Read Me.txt" ] && [ -f "$here/Read Me.txt" ]; then
  version=$(head -n 1 "$release/Read Me.txt" | tr -d '\r')
  version=${version#$'\357\273\277'} # a byte order mark
  case $(head -n 1 "$here/Read Me.txt") in
    "$version" | "$version,"*) ;;
    *) printf 'make-starter-set: these figures are from "%s": now correct "Read Me.txt" and "README.md"\n' "$version" >&2 ;;
  esac
fi
