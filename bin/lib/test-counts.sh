# To be sourced in the root of the project. Sums the reports that the test runs leave behind.

forget_test_counts() {
  rm -rf core/target/surefire-reports app/target/surefire-reports bench/target/surefire-reports
}

# Sets tests_passed, tests_failed and tests_line ("N passed, N failed", with skipped ones if there are any).
count_tests() {
  tests_sum=$(
    find core/target/surefire-reports app/target/surefire-reports bench/target/surefire-reports \
      -name 'TEST-*.xml' -exec sed -n '/<testsuite /{p;q;}' {} \; 2>/dev/null |
      awk '
        function number(name) {
          return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
        }
        { run += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
        END { print run - bad - skipped, bad + 0, skipped + 0 }'
  )
  # shellcheck disable=SC2086 # three numbers
  set -- $tests_sum
  tests_passed=$1
  tests_failed=$2
  tests_line="$1 passed, $2 failed"
  [ "$3" -eq 0 ] || tests_line="$tests_line, $3 skipped"
}
