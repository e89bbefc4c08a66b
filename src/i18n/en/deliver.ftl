### Where results go, and where they may not.

deliver-input = { $name } is read by this command, and stays as it is. Give the result another name; --force does not help here.
deliver-input-stdout = Standard output goes into a file that this command reads: it would be spoiled. Send the result to another file.
deliver-people = { $name } exists, and its name is that of a file that people write or keep: it was not touched. Give the result another name.
deliver-not-ours = { $name } exists, and nothing in it says that germoir made it: it was not touched. Give the result another name, or add --force to put it there all the same.
deliver-edited = { $name } was changed since germoir made it, and was not touched. Give the result another name, or add --force to lose the changes.
deliver-ending = { $name } ends as .{ $ending } files do, and what would be written is a .{ $made } file. Give a name that ends in .{ $made }, or choose another format: germoir { $command } --help lists those that there are.
deliver-plain = --plain is about CSV, and this is not written as CSV. Add --format csv, or leave --plain out.
deliver-plain-none = --plain is about CSV, and this command writes none. Leave it out.
deliver-idle = { $option } does nothing in germoir { $command }. Leave it out.
deliver-folder = { $name } is a folder, and one file is meant here. Give its name, for example: { $typed }
deliver-other-command = { $name } holds the files of another germoir command: they were not touched. Give a folder of its own, or add --force to write into this one all the same.
deliver-twice = { $name } is named for two results. Give each of them a name of its own.
