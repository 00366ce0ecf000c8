# To be sourced. Sets JAVA_HOME to a JDK 25 or newer, or explains what to install and ends the script.
# The JAVA_HOME that is set already is taken if it will do; a machine's default java may be older.

# Prints the feature version (25) of the JDK in $1; nothing if there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

# Succeeds if the JDK in $1 is new enough.
jdk_will_do() {
  [ -n "$1" ] || return 1
  jdk_found=$(jdk_version "$1")
  [ "${jdk_found:-0}" -ge 25 ]
}

# Prints the home of the javac on the PATH.
jdk_on_path() {
  jdk_javac=$(command -v javac) || return 0
  jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null || echo "$jdk_javac")
  dirname "$(dirname "$jdk_javac")"
}

find_jdk() {
  for jdk in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/java/* /opt/*jdk* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* \
    "${HOME:-/}"/.asdf/installs/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_will_do "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  {
    echo "Redress needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH, or where JDKs usually are."
    jdk_default=$(command -v java) && echo "(The default java here is $("$jdk_default" -version 2>&1 | head -n 1).)"
    echo "Install one and start again:"
    echo "  Debian, Ubuntu   apt-get install openjdk-25-jdk-headless   (or temurin-25-jdk from adoptium.net)"
    echo "  Fedora, RHEL     dnf install java-25-openjdk-devel"
    echo "  anywhere         sdk install java 25-tem                   (sdkman.io)"
    echo "If it lies in an unusual place, set JAVA_HOME to it."
  } >&2
  exit 1
}

find_jdk
