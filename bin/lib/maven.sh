# To be sourced after find-jdk.sh, with $root set. Gives the function maven, which runs Maven on the whole project.

# An installed Maven saves the wrapper's download; the wrapper is there for machines without one.
maven_program() {
  wrapped=$(sed -n 's/^distributionUrl=.*\/\(apache-maven-[0-9.]*\)-bin.*/\1/p' "$root/.mvn/wrapper/maven-wrapper.properties")
  if [ -d "${MAVEN_USER_HOME:-${HOME:-/}/.m2}/wrapper/dists/$wrapped" ]; then
    echo "$root/mvnw"
    return
  fi
  installed=$(command -v mvn) || installed=
  if [ -n "$installed" ]; then
    # 3.8.2 and newer: "Apache Maven 3.9.15 (...)"
    version=$("$installed" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\)\..*/\1 \2/p' | head -n 1)
    # shellcheck disable=SC2086
    set -- $version
    if [ "${1:-0}" -gt 3 ] || { [ "${1:-0}" -eq 3 ] && [ "${2:-0}" -ge 8 ]; }; then
      echo "$installed"
      return
    fi
  fi
  echo "$root/mvnw"
}

maven() {
  [ -n "${maven_chosen:-}" ] || maven_chosen=$(maven_program)
  # Silences what Maven's own libraries cause on new JDKs.
  MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
    "$maven_chosen" --batch-mode --no-transfer-progress -Dstyle.color=never -f "$root/pom.xml" "$@" </dev/null
}
