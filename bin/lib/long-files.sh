#!/bin/sh
# Reports Java files of more than 300 lines. A report and no gate: a long file is to be read with suspicion.
set -eu
cd "$(dirname "$0")/../.."

find core app bench -path '*/src/*' -name '*.java' -exec wc -l {} + |
  awk '$2 != "total" && $1 > 300 { print "      long: " $2 " (" $1 " lines)" }'
