### What others are told of projects and files that are not named to them.

seen-label = project { $number }
seen-scope = place { $number } (withheld)
seen-ask-first = This project has not agreed to appear here under its name and in its own words: they are withheld. Ask first.
seen-withheld = (withheld)
seen-few = fewer than 5
seen-kept-back = kept back
seen-problem = { $code }: only the code and the place of this remark are shown here.
seen-place = { $label }, line { $line }, column { $column }: { $severity } [{ $code }]
seen-more = { $label }: { $count ->
    [one] one more remark
   *[other] { $count } more remarks
    }
seen-check = The names and words of these files are withheld here. If they were sent to you, “germoir check” and the name of the folder show what is wrong in them.
seen-check-lines = The names and words of these lines are withheld here. If they were sent to you, this shows what is wrong in each: germoir assess FILE --input ndjson --format ndjson
seen-links = In { $name }, { $count ->
    [one] one link leads out of the folder, and was not followed.
   *[other] { $count } links lead out of the folder, and were not followed.
    }
seen-copies =
    { $count ->
        [one] One file says the same as another and was read once.
       *[other] { $count } files say the same as another and were read once.
    }
seen-ignored = In { $name }, { $count ->
    [one] one .toml file is left out because git ignores it.
   *[other] { $count } .toml files are left out because git ignores them.
    }
seen-alike = In { $name }, { $count ->
    [one] one file looks like a descriptor under another name, and was left out.
   *[other] { $count } files look like descriptors under another name, and were left out.
    }
seen-key-written = Which project stands under which label: { $key }. Keep this file to yourself, apart from the report.
seen-key-beside = With -o, the key of the labels stands beside the output; --key is for what goes to standard output.
seen-key-foreign = { $name } is no key of labels that germoir wrote, or it was changed since. Nothing was written. Move it away, or give the output another name.
seen-key-not-yours = { $name } belongs to another user, so that the labels in it cannot be trusted. Nothing was written. Move it away, or give the output another name.
seen-changed = { $name } was changed while it was being read. Nothing was written; type the same command again.
seen-changed-withheld = A file whose name is withheld here was changed while it was being read. Nothing was written; type the same command again.
