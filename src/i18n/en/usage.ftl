### What is said of a call that is not understood.

usage-unknown-argument = There is no option “{ $argument }” here.
usage-unknown-command = There is no command “{ $argument }”.
usage-missing = Missing: { $argument }.
usage-missing-command = A command is missing.
usage-invalid-value = “{ $value }” is not a value of { $argument }. Possible values: { $values }.
usage-refused-value = “{ $value }” is not a value that { $argument } accepts.
usage-conflict = { $argument } does not go with { $other }.
usage-number-of-values = { $argument } did not get the number of values it needs.
usage-not-utf8 = An argument holds characters that cannot be read (it is not UTF-8).
usage-near = Perhaps “{ $near }”?
usage-help = Type germoir --help, or germoir COMMAND --help.
