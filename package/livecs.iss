; The installer for Windows, made by Inno Setup 6 from the folder that "py dev.py package" made:
;     iscc package\livecs.iss
; NOT RUN YET: written on Linux, where tests only see that versions and names fit.
; For this user alone, without administrator's rights; it starts nothing with the session (livecs has a setting for that),
; and removing livecs leaves the data of the shop where they are.

#define Version "0.1.0"
#define Folder "..\dist\livecs-" + Version + "-windows-amd64"
#define Chinese AddBackslash(CompilerPath) + "Languages\ChineseSimplified.isl"

[Setup]
AppId={{7D2C3A5E-51B4-4E0B-9C37-0E6B4B1A9F52}
AppName=livecs
AppVersion={#Version}
AppPublisher=The livecs team
DefaultDirName={localappdata}\Programs\livecs
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=livecs-{#Version}-windows-amd64-setup
Compression=lzma2
SolidCompression=yes
CloseApplications=yes
UninstallDisplayIcon={app}\livecs-panel.exe
WizardStyle=modern

[Languages]
; The Chinese texts are no part of Inno Setup itself: put ChineseSimplified.isl into its folder Languages.
#if FileExists(Chinese)
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; Parts that a newer version no longer has.
Type: filesandordirs; Name: "{app}\parts"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{userprograms}\livecs"; Filename: "{app}\livecs-panel.exe"
Name: "{userdesktop}\livecs"; Filename: "{app}\livecs-panel.exe"; Tasks: desktop

[Tasks]
Name: desktop; Description: "{cm:CreateDesktopIcon}"

[Run]
Filename: "{app}\livecs-panel.exe"; Description: "{cm:LaunchProgram,livecs}"; Flags: nowait postinstall skipifsilent
