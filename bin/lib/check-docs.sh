#!/bin/sh
# Checks that the documents are true: every path and every class they name in backticks is there, and every relative
# link leads somewhere. Exit code 1 and one line for each thing that is not there.
#
# Taken as a path: a word that begins with a top folder of the project or ends like a file of it. Taken as a class: a
# word like LegalClock; it must be a type of the sources, nested or not, or stand in foreign-names.
# Fenced blocks and words with placeholders (<name>, {number}, …) are left out.
set -eu
cd "$(dirname "$0")/../.."

work=$(mktemp -d "${TMPDIR:-/tmp}/redress-docs.XXXXXX")
trap 'rm -rf "$work"' EXIT

documents() {
  for document in README.md ARCHITECTURE.md GLOSSARY.md CONTRIBUTING.md STYLE.md SECURITY.md CHANGELOG.md; do
    [ ! -f "$document" ] || echo "$document"
  done
  for folder in docs rulebooks bench; do
    [ ! -d "$folder" ] || find "$folder" -name '*.md' -not -path '*/target/*'
  done | sort
}

# Every name a document may use for code: the types of the sources, nested ones too, and foreign names.
known_names() {
  find core/src app/src bench/src -name '*.java' 2>/dev/null | sed 's:.*/::; s/\.java$//'
  find core/src app/src bench/src -name '*.java' -exec grep -hoE '\b(class|interface|enum|record) [A-Z][A-Za-z0-9]*' {} + 2>/dev/null |
    sed 's/.* //'
  grep -vE '^(#|$)' bin/lib/foreign-names
}

# Prints "line<tab>kind<tab>word" for each word in backticks and each target of a link outside fenced blocks.
words() {
  awk '
    /^[ \t]*```/ { fenced = !fenced; next }
    fenced { next }
    {
      rest = $0
      while (match(rest, /`[^`]+`/)) {
        print NR "\tword\t" substr(rest, RSTART + 1, RLENGTH - 2)
        rest = substr(rest, 1, RSTART - 1) "X" substr(rest, RSTART + RLENGTH)
      }
      while (match(rest, /\]\([^) ]+[^)]*\)/)) {
        target = substr(rest, RSTART + 2, RLENGTH - 3)
        sub(/ .*/, "", target)
        print NR "\tlink\t" target
        rest = substr(rest, RSTART + RLENGTH)
      }
    }' "$1"
}

# The headings of a document as the anchors that links use.
anchors() {
  awk '/^[ \t]*```/ { fenced = !fenced } !fenced && /^#+ /' "$1" | sed -E 's/^#+ +//; s/`//g; s/\[([^]]*)\]\([^)]*\)/\1/g' |
    tr '[:upper:]' '[:lower:]' | sed -E 's/[^[:alnum:] _-]//g; s/ /-/g'
}

missing() { echo "$document:$line: $1" >>"$work/missing"; }

check_path() {
  path=${1%%:[0-9]*}
  # A command line in backticks is checked by its program.
  path=${path%% *}
  path=${path%/}
  case $path in
    *\**) found=$(find . -path "./$path" -not -path '*/target/*' -print | head -n 1) ;;
    *) found=$(ls -d "$path" 2>/dev/null || ls -d "$(dirname "$document")/$path" 2>/dev/null || true) ;;
  esac
  [ -n "$found" ] || missing "no such path: $1"
}

check_class() {
  name=${1%%[.#(<]*}
  grep -qxF "$name" "$work/names" || missing "no such class: $1"
}

check_link() {
  case $1 in
    http://* | https://* | mailto:*) return 0 ;;
  esac
  target=${1%%#*}
  anchor=
  case $1 in *'#'*) anchor=${1#*#} ;; esac
  if [ -n "$target" ]; then
    target=$(dirname "$document")/$target
    [ -e "$target" ] || { missing "link leads nowhere: $1"; return 0; }
  else
    target=$document
  fi
  case $anchor:$target in
    ?*:*.md) anchors "$target" | grep -qxF "$anchor" || missing "no such heading: $1" ;;
  esac
}

known_names | sort -u >"$work/names"
: >"$work/missing"
documents >"$work/documents"
while read -r document; do
  words "$document" >"$work/words"
  while IFS="$(printf '\t')" read -r line kind word; do
    if [ "$kind" = link ]; then
      check_link "$word"
      continue
    fi
    case $word in
      *'<'* | *'{'* | *'…'* | *...* | -* | *://*) ;;
      core/* | app/* | bench/* | rulebooks/* | docs/* | bin/* | .ci/* | .mvn/* | ./mvnw*) check_path "$word" ;;
      */*.md | *.md | */*.java | pom.xml) check_path "$word" ;;
      dev.redress.*)
        path=$(echo "${word%%.[A-Z]*}" | tr . /)
        found=$(ls -d core/src/*/java/"$path" app/src/*/java/"$path" bench/src/*/java/"$path" 2>/dev/null | head -n 1)
        [ -n "$found" ] || missing "no such package: $word"
        ;;
      [A-Z]*[!A-Za-z0-9.#\(\)_,\ ]*) ;;
      [A-Z]*[a-z]*)
        # One word like LegalClock, LegalClock.deadline or Rulebook#inForce(day); no sentence, no word in capitals.
        if echo "$word" | grep -qE '^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*([.#][A-Za-z0-9_]+)*(\([A-Za-z0-9_, ]*\))?$'; then
          check_class "$word"
        fi
        ;;
    esac
  done <"$work/words"
done <"$work/documents"

if [ -s "$work/missing" ]; then
  cat "$work/missing"
  echo "$(wc -l <"$work/missing" | tr -d ' ') things that the documents name are not there"
  exit 1
fi
echo "$(wc -l <"$work/documents" | tr -d ' ') documents are true"
