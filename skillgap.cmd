@echo off
rem Runs Skillgap on Windows, from any folder. Builds it first when its jar is missing; unlike ./skillgap it does not see that sources
rem have changed: delete bootstrap\target\skillgap.jar then. Exit code 2: Java or Maven is missing, or the build failed. Otherwise
rem the program's own; see: skillgap --help
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "jar=%root%bootstrap\target\skillgap.jar"

set "java=java.exe"
if not defined JAVA_HOME goto :on_path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto :version
echo JAVA_HOME is set, but there is no "%java%". Set it to a JDK 17 or newer, or unset it.>&2
exit /b 2
:on_path
where /q java.exe && goto :version
echo Java was not found. Install a JDK 17 or newer, or set JAVA_HOME to one.>&2
exit /b 2

rem Java says such as: openjdk version "17.0.15" 2025-04-15. A dot stands for the quote; Java 8 calls itself "1.8".
:version
"%java%" -version 2>&1 | findstr /r /c:" version .1[7-9]" /c:" version .[2-9][0-9]" >nul && goto :jar
echo Skillgap needs Java 17 or newer; this one is older:>&2
"%java%" -version
exit /b 2

:jar
if exist "%jar%" goto :run
where /q mvn.cmd && goto :build
echo Maven was not found. Install Maven 3.8.7 or newer: Skillgap is built with it at its first start.>&2
exit /b 2
:build
echo Building Skillgap (first start, about a minute) ...>&2
call mvn.cmd -B -ntp -q -Dstyle.color=never -f "%root%pom.xml" -pl bootstrap -am -DskipTests package <nul 1>&2 && goto :run
echo Skillgap could not be built; Maven says why above.>&2
exit /b 2

:run
if not defined SKILLGAP_JAVA_OPTS set "SKILLGAP_JAVA_OPTS=-XX:+UseSerialGC -Xmx256m -Xshare:auto"
"%java%" %SKILLGAP_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
