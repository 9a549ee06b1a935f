@echo off
rem Takes the place of the Electron executable on Windows. See README.md.
setlocal
set "PATH=%~dp0..\..\node_modules\.bin;%PATH%"
node "%~dp0boot.ts" %*
