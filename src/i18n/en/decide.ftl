### What people decided.

decide-missing = What is missing to record a decision: { $options }. In a terminal, “decide” asks for it.
decide-blank = --{ $option } is empty: write a few words.
decide-fingerprint = --assessment { $value } is not a fingerprint: it is “sha256:” and 64 digits from 0 to 9 and a to f, as “germoir screen --format json” prints it.
decide-keep-invalid = --keep-until { $value } is not a date. Write it like this: --keep-until 2028-11-23.
decide-date-invalid = “{ $value }”, the day of the decision, is not a date. Write it like this: 2026-11-12.
decide-date-to-come = { $date } is yet to come: a decision bears the day on which it was taken.
decide-keep-past = --keep-until { $keep } lies before the day of the decision, { $date }.
decide-exists = { $name } holds a decision already and was not touched. To put this one in its place, add --replace; to keep both, choose another file with -o.
decide-other-file = { $name } exists and is not a decision: it was not touched, and --replace does not touch it. Choose another file with -o.
decide-ask-outcome = What was decided? A word of yours, or the outcome of the screening, “{ $outcome }”:
decide-ask-by = Who decided?
decide-ask-reason = Why, in a sentence or two?
decide-ask-keep = Until when is it to be kept (YYYY-MM-DD)? Enter: no date.
decide-recorded = Recorded in { $name }:
decide-line-project = Project: { $project }
decide-line-outcome = Decision: { $outcome }
decide-line-by = By: { $by }, { $date }
decide-line-reason = Why: { $reason }
decide-line-assessment = Assessment read: { $fingerprint }
decide-line-keep = To keep until: { $date }
decide-shown = { $date }, { $by }: “{ $outcome }”.
decide-shown-undated = { $by }, no date: “{ $outcome }”.
decide-agrees = The screening proposes the same: { $outcome }.
decide-differs = The decision differs from the outcome of the screening: it is “{ $decision }”, and the screening proposes “{ $outcome }”.
decide-own-word = The decision is in words of its own, “{ $decision }”; the screening proposes “{ $outcome }”.
decide-on-this = It was taken on this assessment.
decide-on-earlier-day = It was taken on the same file, catalogue and profile, on another day.
decide-on-another = It was taken on another assessment: the file, the catalogue, the profile or the seed is no longer the same.
decide-on-unsaid = It does not say which assessment was read.
decide-expired = A decision about this project was to be kept until { $date }: what it says is no longer shown. Delete { $name }, or run germoir purge.
decide-bad-file = { $name }: this decision cannot be read, and is left out.
decide-unwritten = What would have been written cannot be read again as a decision, so nothing was written.
decide-reply = Reply of the bearer{ $has_date ->
        [yes] {" "}({ $date })
       *[no] {""}
    }: { $text }
decide-reply-elsewhere = Reply to a decision of { $of } that is not beside this file{ $has_date ->
        [yes] {" "}({ $date })
       *[no] {""}
    }: { $text }
decide-folder-option = { $option } goes with a folder, and { $name } is none.
decide-lot-no-list = A draw needs a list that is published beforehand. First type: --by-lot NUMBER --list list.txt --seed-from and where the seed will come from, in quotation marks.
decide-lot-no-source = Say where the seed will come from: something public that nobody knows yet, with its date. For instance: --seed-from "national draw of 5 December 2026".
decide-lot-no-seed = --seed is empty: write the seed as it was made public.
decide-lot-list-there = { $name } exists already: a published list is not replaced. Give another name after --list; to draw, add --seed.
decide-lot-no-lot = { $name } is no list written by “germoir decide --by-lot”.
decide-lot-apart = The list { $name } no longer fits the files: { $gone ->
        [0] no fingerprint is gone
        [one] one fingerprint is gone
       *[other] { $gone } fingerprints are gone
    }, { $new ->
        [0] none is new
        [one] one is new
       *[other] { $new } are new
    }. Nothing was drawn: put the files back as they were, or publish a new list with a seed to come.
decide-lot-places = The list { $name } was published for another number of places. Type: --by-lot { $places }
decide-lot-list =
    List published before a draw by lot: the fingerprints of the files that take part.
    The order will be that of the SHA-256 of: the seed, a line feed, the fingerprint.
    Nobody knows the seed when this list is published.
decide-lot-published = { $count ->
        [one] One file takes part
       *[other] { $count } files take part
    }. Publish { $name } before the seed is known ({ $source }), then run the same command with --seed in the place of --seed-from.
decide-lot-title = Draw by lot, { $date }
decide-lot-how = { $count ->
        [one] One file whose gates are met
       *[other] { $count } files whose gates are met
    }, { $places ->
        [one] one place
       *[other] { $places } places
    }. Seed: { $seed } ({ $source }).
decide-lot-names = The order of the draw
decide-lot-place = place
decide-lot-in = given a place by lot
decide-lot-out = not drawn
decide-lot-again = To draw again
decide-lot-again-how = Anybody can work out this order again, with the published list and the seed. The next line needs sha256sum, which every Linux has; what follows it names nobody and may be published.
decide-lot-sum = SHA-256 of the seed, a line feed, the fingerprint
decide-lot-print = fingerprint
decide-lot-why = The lot parts files that passed the same gates, without setting them against one another. The order says nothing of their worth.
decide-lot-reason = Draw by lot among { $count } files whose gates are met, for { $places } places: place { $place } in the order of the draw. Seed: { $seed } ({ $source }).
decide-lot-recorded = { $count ->
        [one] One decision recorded beside its project.
       *[other] { $count } decisions recorded, each beside its project.
    }
decide-directory = { $name } is a folder: a decision is about one project. Give its file; of a folder, “decide” without other options lists what is decided.
