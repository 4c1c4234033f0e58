#!/bin/sh
# Makes src/test/resources/first-release.zip: a database of the first release in which cases are alive at every step.
# It is the first release itself that writes it, through its own services.
#
#   git worktree add ../first-release 7c61f0b
#   src/test/scripts/first-release.sh ../first-release
set -eu
here=$(cd "$(dirname "$0")" && pwd)
release=$(cd "${1:?a checkout of the first release}" && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

cd "$release"
test -f target/classpath ||
  mvn -q -B -Dexec.skip compile dependency:build-classpath -Dmdep.outputFile=target/classpath
java -cp "target/classes:$(cat target/classpath)" "$here/FirstRelease.java" "$data"

cd "$data"
rm -f kitei.trace.db "$here/../resources/first-release.zip"
jar --create --no-manifest --file "$here/../resources/first-release.zip" kitei.mv.db
ls -l "$here/../resources/first-release.zip"
