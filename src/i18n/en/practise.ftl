### What “practise” says.

practise-opening = Each case is an invented page, with levels on which four readings of five agree. These readings are simulated by language models; it is not the agreement of people. To read one, type for instance: germoir practise roulement
practise-case = { $id }: { $title }, { $count } questions
practise-unknown = There is no case “{ $id }”. { $has_near ->
        [yes] Did you mean “{ $near }”?
       *[no] “germoir practise” lists them.
    }
practise-prompt = 0 to 4, 2+, Enter: I do not know, q: stop >
practise-wrong = Type a number from 0 to 4, Enter if you cannot tell for sentence 1, or q to stop.
practise-same = On the same level: { $same } of { $all }.
practise-parted = { $name }. { $has_level ->
        [yes] You: { $said }.
       *[no] You: I do not know.
    } Agreed level: { $agreed }, “{ $words }” { $because }
practise-kept = Your reading is saved: { $typed }
practise-nobody = no name
