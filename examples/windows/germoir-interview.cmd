@rem Double-click: questions in this window, then a letter that says in words what you answered.
@rem Double clic : des questions dans cette fenetre, puis une lettre qui dit ce que vous avez repondu.
@cd /d "%~dp0"
@if not exist germoir.exe (echo Right-click the archive, Extract All. / Clic droit sur l'archive, Extraire tout.& pause & exit /b 1)
@germoir interview interview.toml && if exist interview.toml germoir letter interview.toml -o interview.html && start "" interview.html
@pause
