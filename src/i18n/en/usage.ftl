### What is said of a call that is not understood.

usage-unknown-argument = There is no option “{ $argument }” here.
usage-unknown-command = There is no command “{ $argument }”.
usage-missing = Missing: { $argument }.
usage-invalid-value = “{ $value }” is not a value of { $argument }. Possible values: { $values }.
usage-empty-value = Nothing stands after { $argument }: an empty text is no name. If it comes from a variable of a script, see that it is set.
usage-refused-value = “{ $value }” is not a value that { $argument } accepts.
usage-takes = It takes a whole number from { $least }{ $bound ->
        [yes] {" "}to { $most }
       *[no] {" "}up
    }, in digits without spaces.
usage-takes-size = It takes a size from 1B to 1GiB, such as 16MiB.
usage-twice = { $argument } is given twice. Leave one of the two.
usage-no-help = There is no help about “{ $word }”.
usage-conflict = { $argument } does not go with { $other }.
usage-number-of-values = { $argument } did not get the number of values it needs.
usage-not-utf8 = An argument holds characters that cannot be read (it is not UTF-8).
usage-quote = On Windows this was read as one: { $argument }. Leave out a \ before a quotation mark: it makes the mark a part of the name.
usage-near = Perhaps “{ $near }”?
usage-type = Type for instance: { $typed }
usage-help = Type germoir --help, or germoir COMMAND --help.
usage-help-of = For the rest: germoir { $command } --help
usage-start =
    You carry a project:
      germoir interview my-project.toml              questions, one at a time
      germoir assess my-project.toml                 what your answers say
      germoir letter my-project.toml -o letter.html  the same in words
    You fund projects:
      germoir screen project.toml                    to read before you meet
      germoir panel projects                         several readers side by side
      germoir decide project.toml                    what you decided, and why
    You accompany projects:
      germoir batch projects -o report               a report on all of them
      germoir federate projects                      who could join forces
      germoir support structure.toml projects        whom you can help, with what
usage-more =
    Every command:     germoir --help all
    One of them:       germoir COMMAND --help
    Limits on files:   germoir --help limits
usage-limits = How much is read of what comes from others. These options go with every command.
usage-options = Options:
usage-shown = Example: { $typed }
usage-group-asking = To ask and to answer:
usage-group-project = One project:
usage-group-readers = Those who read and decide:
usage-group-many = Many projects:
usage-group-catalogue = The questions themselves:
usage-group-people = What files hold about people:
usage-group-tools = Tools:
usage-example = germoir
    .new = germoir new my-project.toml
    .interview = germoir interview my-project.toml
    .form = germoir form html -o form.html
    .import = germoir import form.csv --into projects
    .check = germoir check my-project.toml
    .assess = germoir assess my-project.toml
    .letter = germoir letter my-project.toml -o letter.html
    .reach = germoir reach my-project.toml
    .compare = germoir compare last-year/my-project.toml my-project.toml
    .screen = germoir screen project.toml
    .practise = germoir practise roulement
    .panel = germoir panel projects
    .blind = germoir blind projects -o copies
    .decide = germoir decide project.toml
    .batch = germoir batch projects -o report
    .federate = germoir federate projects
    .support = germoir support structure.toml
    .observe = germoir observe 2023 2024
    .export-person = germoir export-person "Ada Roy" projects
    .purge = germoir purge "Ada Roy" projects
    .schema = germoir schema project
    .completions = germoir completions bash
    .criteria-show = germoir criteria show openness
    .criteria-search = germoir criteria search neighbours
    .criteria-check = germoir criteria check my-criteria
    .criteria-crosswalk = germoir criteria crosswalk sdg
    .criteria = germoir criteria list
    .find = germoir find ageing
    .criteria-list = germoir criteria list
    .criteria-coverage = germoir criteria coverage
    .criteria-draft = germoir criteria draft my-questions.xlsx -o my-criteria
    .criteria-reference = germoir criteria reference -o reference.md
    .man = germoir man -o germoir.1
