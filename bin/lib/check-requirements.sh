#!/bin/sh
# Lists the requirements of docs/requirements.md that no test names. Exit code 1 if there is one.
#
# A test names a requirement by its whole ID, such as NEO-6, anywhere in its source: NEO-60 does not name it, and neither
# does a range (NEO-6..9, "NEO-6 to NEO-9", NEO-6/7), of which only the ends are named that are written out.
set -eu
cd "$(dirname "$0")/../.."

table=docs/requirements.md
[ -f "$table" ] || { echo "$table is missing"; exit 1; }

wanted=$(sed -n 's/^| *\([A-Z][A-Z]*-[0-9][0-9]*\) *|.*/\1/p' "$table")
[ -n "$wanted" ] || { echo "$table names no requirement"; exit 1; }

twice=$(echo "$wanted" | sort | uniq -d)
[ -z "$twice" ] || { echo "$table has twice: $(echo $twice)"; exit 1; }

# The cases of rule files prove requirements too, but only what is run as a test counts.
named=$(find core/src/test app/src/test -type f 2>/dev/null -exec grep -hoE '[A-Za-z0-9_]*[A-Z]+-[0-9]+[A-Za-z0-9_]*' {} + | sort -u || true)

missing=
for id in $wanted; do
  echo "$named" | grep -qxF -- "$id" || missing="$missing $id"
done

all=$(echo "$wanted" | wc -l | tr -d ' ')
if [ -n "$missing" ]; then
  for id in $missing; do
    echo "$id: $(sed -n "s/^| *$id *| *\([^|]*[^| ]\) *|.*/\1/p" "$table")"
  done
  echo "$(echo $missing | wc -w | tr -d ' ') of $all requirements are named by no test"
  exit 1
fi
echo "all $all requirements are named by a test"
