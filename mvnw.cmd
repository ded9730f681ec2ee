@echo off
rem Runs Maven for this project, in the same order as mvnw: an earlier download, else the mvn on the PATH if it is
rem new enough (3.6.3), else a download, checked against its SHA-512, from MVNW_REPOURL or from the Apache
rem distribution archive. Needs a JDK 17 and the tar that Windows 10 and later bring.
setlocal
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%~dp0.mvn\wrapper\maven.properties") do set "maven_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "maven=%dists%\apache-maven-%maven_version%"

if exist "%maven%\bin\mvn.cmd" goto downloaded

set "found=0"
for /f "tokens=1-5 delims=.- " %%a in ('mvn -B -v 2^>nul ^| findstr /c:"Apache Maven"') do set /a "found=%%c * 10000 + %%d * 100 + %%e" 2>nul
if %found% geq 30603 goto on_path

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "file=apache-maven-%maven_version%-bin.tar.gz"
set "address=https://archive.apache.org/dist/maven/maven-3/%maven_version%/binaries/%file%"
if defined MVNW_REPOURL set "address=%MVNW_REPOURL%/org/apache/maven/apache-maven/%maven_version%/%file%"
set "work=%dists%\download.%RANDOM%%RANDOM%"
mkdir "%work%"
echo mvnw: downloading %address% 1>&2
"%java%" "%~dp0.mvn\wrapper\Fetch.java" "%address%" "%work%\%file%" %maven_sha512% || goto failed
tar -xzf "%work%\%file%" -C "%work%" || goto failed
if not exist "%maven%" move "%work%\apache-maven-%maven_version%" "%maven%" >nul || goto failed
rmdir /s /q "%work%"

goto downloaded

:on_path
mvn %*
exit /b

:downloaded
"%maven%\bin\mvn.cmd" %*
exit /b

:failed
rmdir /s /q "%work%"
exit /b 1
