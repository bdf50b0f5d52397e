@echo off
rem Starts Last Resort: the window without arguments, the command line with some.
rem Carries its own Java in ..\runtime; without that folder it looks for an installed one.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
for %%D in ("%~dp0..") do set "home=%%~fD"
set "java="

rem Named on purpose: taking another one silently would surprise.
if defined LASTRESORT_JAVA_HOME (
    call :try "%LASTRESORT_JAVA_HOME%\bin\java.exe"
    goto :found
)
if exist "%home%\runtime\bin\java.exe" (
    set "java=%home%\runtime\bin\java.exe"
    goto :found
)
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if defined JAVA25_HOME call :try "%JAVA25_HOME%\bin\java.exe"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
for /d %%D in (
    "%ProgramFiles%\Eclipse Adoptium\*"
    "%ProgramFiles%\Java\*"
    "%ProgramFiles%\Microsoft\*"
    "%ProgramFiles%\Zulu\*"
    "%ProgramFiles%\Amazon Corretto\*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
    "%USERPROFILE%\.jdks\*"
) do call :try "%%~D\bin\java.exe"

:found
if not defined java (
    echo Last Resort needs Java %needed% or newer, and none was found: install Temurin %needed% from https://adoptium.net/ or set LASTRESORT_JAVA_HOME to the folder of one.>&2
    exit /b 5
)
"%java%" %LASTRESORT_JAVA_OPTS% -jar "%home%\lib\lastresort.jar" %*
exit /b %ERRORLEVEL%

rem Keeps %1 as the Java to use if none is kept yet and it is new enough.
:try
if defined java exit /b 0
if not exist "%~1" exit /b 0
set "version="
for /f "usebackq tokens=3" %%V in (`""%~1" -version 2^>^&1"`) do if not defined version set "version=%%~V"
for /f "delims=.-+ tokens=1" %%M in ("%version%") do set "version=%%M"
if defined version if %version% GEQ %needed% set "java=%~1"
exit /b 0
