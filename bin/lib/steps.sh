# To be sourced. The steps of bin/check: each one line with its time, what it said only if it failed.

failed_steps=
step_log=$(mktemp "${TMPDIR:-/tmp}/redress-check.XXXXXX")
trap 'rm -f "$step_log"' EXIT
trap 'exit 130' INT TERM

# step NAME FUNCTION: runs it, goes on to the next one whatever comes of it.
step() {
  step_name=$1
  shift
  step_begun=$(date +%s)
  if "$@" >"$step_log" 2>&1; then
    step_result=ok
  else
    step_result=FAIL
    failed_steps="$failed_steps, $step_name"
  fi
  printf '%-5s %-32s %4d s\n' "$step_result" "$step_name" "$(($(date +%s) - step_begun))"
  if [ "$step_result" = FAIL ]; then
    step_said | cut -c1-400 | sed 's/^/      | /'
  fi
  # Maven's own count for each module; the lines of single classes end in "-- in <class>".
  grep -E 'Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$step_log" |
    sed 's/^\[[A-Z]*\] */        /' || true
}

# Of a long build log the lines that matter, of anything else the end.
step_said() {
  if grep -q '^\[ERROR\]' "$step_log"; then
    tr -d '\033' <"$step_log" | sed 's/\[0m//g' |
      grep -vE '^\[(INFO|DEBUG)\]|^\[ERROR\] *$|Re-run Maven|full stack trace|\[Help 1\]|\[ERROR\] After correcting|mvn <args>' |
      grep -vE '^[0-9:.]+ (\[[^]]*\] )?(INFO|DEBUG) ' | head -n 120
  else
    tail -n 60 "$step_log"
  fi
}

# Sums up: the failed steps, then the counts of all tests as the last line; ends the script.
finish() {
  count_tests
  [ -z "$failed_steps" ] || echo "check failed: ${failed_steps#, }"
  if [ "$tests_passed" -eq 0 ]; then
    echo "check failed: no test has run"
    failed_steps="$failed_steps, no test"
  fi
  echo "$tests_line"
  [ -z "$failed_steps" ] && [ "$tests_failed" -eq 0 ] || exit 1
  exit 0
}
