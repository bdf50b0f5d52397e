@echo off
rem Starts Last Resort: the window without arguments, the command line with some.
rem Carries its own Java in ..\runtime; without that folder it looks for an installed one.
setlocal EnableExtensions DisableDelayedExpansion

set "needed=25"
for %%D in ("%~dp0..") do set "home=%%~fD"
set "java="

rem Named on purpose: taking another one silently would surprise.
if defined LASTRESORT_JAVA_HOME (
    call :try "%LASTRESORT_JAVA_HOME%"
    goto :found
)
if exist "%home%\runtime\bin\java.exe" (
    set "java=%home%\runtime\bin\java.exe"
    goto :found
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined JAVA25_HOME call :try "%JAVA25_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for /d %%D in (
    "%ProgramFiles%\Eclipse Adoptium\*"
    "%ProgramFiles%\Java\*"
    "%ProgramFiles%\Microsoft\*"
    "%ProgramFiles%\Zulu\*"
    "%ProgramFiles%\Amazon Corretto\*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
    "%USERPROFILE%\.jdks\*"
) do call :try "%%~D"

:found
if not defined java (
    echo Last Resort needs Java %needed% or newer, and none was found: install Temurin %needed% from https://adoptium.net/ or set LASTRESORT_JAVA_HOME to the folder of one.>&2
    exit /b 5
)
rem The window keeps what it has shown; a command that needs more than this has met a hostile file.
rem A command that replays nothing is over before optimised code pays; others get it, but later.
set "start=command"
for %%C in (--version -V --help -h help scenarios validate explain schema new history completion) do if "%~1"=="%%C" set "start=short"
if "%~1"=="" set "start=window"
if "%~1"=="practise" set "start=window"
if /i "%~x1"==".json" set "start=window"
if "%start%"=="short" call :executes %*
if "%~1"=="cohort" call :replays %*
if "%~1"=="compare" call :bundled %*
if "%~1"=="report" call :bundled %*
rem Java takes up every class of a cache at its start, so what is over soon has a smaller one.
set "classes=lastresort"
if "%start%"=="short" if exist "%home%\lib\short.aot" set "classes=short"
set "heap=-Xmx1g"
rem A heap begins at a share of the machine's memory, and would be that large before anything is given up.
if "%start%"=="short" if not defined LASTRESORT_JAVA_OPTS set "heap=-Xms128m -Xmx1g"
set "collector=-XX:+UseSerialGC"
if "%start%"=="window" set "heap=-Xmx2g"
if "%start%"=="window" set "collector=-XX:+UseG1GC"
rem Two collectors are an error, so the user's goes before ours.
if defined LASTRESORT_JAVA_OPTS if not "%LASTRESORT_JAVA_OPTS:GC=%"=="%LASTRESORT_JAVA_OPTS%" set "collector="
rem Classes as the build has loaded and linked them: for the Java that did it, and no other.
set "cache="
if "%java%"=="%home%\runtime\bin\java.exe" if exist "%home%\lib\%classes%.aot" set cache="-XX:AOTCache=%home%\lib\%classes%.aot"
"%java%" %heap% %collector% "@%home%\lib\%start%.options" %LASTRESORT_JAVA_OPTS% %cache% -jar "%home%\lib\lastresort.jar" %*
exit /b %ERRORLEVEL%

rem Looks whether SQL is to run after all, which takes as long as the file wants.
:executes
if "%~1"=="" exit /b 0
if "%~1"=="--execute" set "start=command"
shift
goto :executes

rem Looks whether attempts are only read, and none is replayed.
:replays
if "%~1"=="" exit /b 0
if "%~1"=="--no-replay" set "start=short"
shift
goto :replays

rem Looks whether it is what comes with the program, as it is: a few words, and no file among them.
:bundled
if "%~2"=="" exit /b 0
if not "%~6"=="" exit /b 0
set "start=short"
:isfile
if "%~1"=="" exit /b 0
if "%~1"=="-" set "start=command"
if "%~1"=="--set" set "start=command"
if "%~1"=="--engine" set "start=command"
if "%~1"=="--judge" set "start=command"
if /i "%~x1"==".json" set "start=command"
shift
goto :isfile

rem Keeps the Java in folder %1 if none is kept yet and its file "release" names a new enough version.
:try
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
if not defined version exit /b 0
for /f "tokens=1 delims=.-+" %%M in ("%version%") do set "version=%%M"
if %version% GEQ %needed% set "java=%~1\bin\java.exe"
exit /b 0
