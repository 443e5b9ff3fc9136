### The request: the letter on the left, the decision on the right.

## Header

request-back = Back
request-unnamed = The person is not named yet
request-received = received { $when }
request-registered-late = registered later: { $when }
request-registered-late-why = Registered later than it came. The limit runs from the day of receipt.
request-merged-into = merged into { $into }
request-due = by { $due }
request-left = { $days ->
    [one] { $days } working day left
   *[other] { $days } working days left
}
request-provisional = provisional
request-provisional-why = The term reaches a year whose transferred days off are not decreed yet. The limit may move when they are.
request-commands = Request
request-letter = Letter
request-document = Document { $n }

## How the limit is counted

request-term-explain = Show how the limit is counted
request-term-title = How the limit is counted
request-term-demand = Demand
request-term-option = { $kind } — by { $due }
request-term-print = Print…
request-term-try = Try otherwise
request-term-file = count-of-limit
request-term-words = The count in words
request-term-at-once = At once
request-term-statute = By law
request-term-statute-none = the law sets no term
request-term-beside = Another term
request-term-promise = Promised
request-term-gdpr = By the GDPR
request-term-extension = Extension
request-term-extension-gdpr = GDPR extension
request-term-extendable = possible, at most until { $longest }
request-term-from = from { $from }
request-term-returned = The request was returned, but the law’s term did not stop: it runs from receipt and ends on { $hard }. The promised term starts anew when the completed document comes.
request-term-cured = The request had been returned. The law’s term runs from receipt and ends on { $hard }; the promised one runs from the completed document, { $cured }, and ends on { $promise }.
request-term-cured-only = The request had been returned. The promised term runs from the completed document, { $cured }, and ends on { $promise }.
request-term-binds = binds
request-term-short-working-days = { $amount } working
request-term-short-calendar-days = { $amount ->
    [one] { $amount } day
   *[other] { $amount } days
}
request-term-short-months = { $amount ->
    [one] { $amount } month
   *[other] { $amount } months
}
request-term-short-hours = { $amount ->
    [one] { $amount } hour
   *[other] { $amount } hours
}
request-term-short-at-once = at once
request-term-both = { $statute }, promised { $promise }
request-term-promised-only = promised { $promise }
request-term-moved = The last day is not a working day ({ $raw }) and moves to the next working one: Civil Code art. 193.
request-term-moved-gdpr = { $raw } is a Saturday, a Sunday or a holiday, so the last day moves to the next working day: Regulation 1182/71 art. 3(4).
request-term-extended = { $days ->
    [one] by { $days } working day
   *[other] by { $days } working days
}; without it by { $due }
request-term-start = received; the count starts the next day (Civil Code art. 191)
request-term-today = today
request-term-last = the last day; { $why }
request-term-until = Until 24:00 on { $due } if the answer leaves electronically; on paper, until the close of business (Civil Code art. 194).

## Viewing pages

request-viewer-keys = Page. Arrows scroll, Page Up and Page Down turn pages, plus and minus zoom, Ctrl+A selects all text
request-viewer-tools = Page view
request-key = { $what } · { $keys }
request-pages = Pages
request-page-of = Page { $page } of { $pages }
request-page-of-pages = of { $pages }
request-page-number = Page number
request-page-alt = { $document }, page { $page }
request-page-marks = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
}
request-page-found = { $count ->
    [one] { $count } place found
   *[other] { $count } places found
}
request-page-previous = Previous page
request-page-next = Next page
request-page-undrawn = The page could not be shown.
request-page-again = Show it again
request-zoom-in-keys = Zoom in · + or Ctrl and wheel
request-zoom-out-keys = Zoom out · − or Ctrl and wheel
request-zoom-percent = Zoom { $percent } %
request-do-page-next = Next page
request-do-page-previous = Previous page
request-do-page-first = First page
request-do-page-last = Last page
request-do-page-jump = Go to page…
request-do-document-next = Next document
request-do-document-previous = Previous document
request-do-find = Find words on the pages
request-do-found-next = Next place found
request-do-found-previous = Previous place found
request-do-list = Show or hide the pages
request-do-zoom-in = Zoom in
request-do-zoom-out = Zoom out
request-do-fit-width = Fit width
request-do-fit-page = Whole page
request-do-fit-paper = As on paper, 100 %
request-do-contrast = Bring out faint ink
request-do-invert = Light on dark
request-do-straighten = Straighten lines
request-do-text = Show what the program read
request-do-print = Print the document
request-do-turn-right = Turn right
request-do-turn-left = Turn left
request-do-split = A second letter begins here…
request-do-undo = Undo the last change to pages

## Viewing: how it looks

request-look = How the page is shown
request-look-short = View
request-contrast = Contrast
request-contrast-plain = normal
request-contrast-strong = more
request-contrast-strongest = strong
request-colour = Colour
request-colour-grey = grey
request-colour-plain = as it is
request-colour-vivid = vivid
request-invert = Light on dark
request-straight = Straighten lines
request-straight-level = The lines of this page are level already
request-straight-by = This page leans by { $degrees }°
request-text = Text as read
request-text-hint = Words over the page, where the program read them; doubtful ones are underlined
request-text-none = No text of this page has been read
request-printing = Getting ready to print: { $done } of { $pages }
request-print-failed = Printing failed: not every page can be shown.

## Viewing: documents

request-papers = Documents of the request
request-paper-of = Document { $n } of { $of }
request-paper-size = { $kind }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
request-file-letter = e-mail
request-file-signature = electronic signature
request-file-side-file = facts of the sending
request-file-no-pages = This file has no pages to show. The original is kept in the vault.
request-media-application-pdf = PDF
request-media-application-zip = ZIP archive
request-media-application-pkcs7-signature = electronic signature
request-media-image-jpeg = JPEG photo
request-media-image-png = PNG picture
request-media-image-tiff = TIFF scan
request-media-image-webp = WebP picture
request-media-image-bmp = BMP picture
request-media-image-jp2 = JPEG 2000 picture
request-media-image-heif = HEIC photo
request-tie-inside = attached to document { $n }
request-tie-inside-elsewhere = attached to a document of another request
request-tie-signature = signs document { $n }
request-tie-signature-elsewhere = signs a document of another request
request-tie-side-file = came with document { $n }
request-tie-side-file-elsewhere = came with a document of another request
request-tie-split = split from document { $n }
request-tie-split-elsewhere = split from a document of another request
request-mail-from = From
request-mail-to = To
request-mail-date = Date
request-mail-no-subject = No subject
request-mail-no-text = The mail has no text; see its attachments.
request-original-save = Save the original…

## Viewing: what is the matter with the page

request-page-blank = The page is blank or cannot be read: look for yourself.
request-page-redrawn = The page could only be drawn in the second way: if something looks odd, compare with the original.
request-poor-dpi = A coarse scan, { $dpi } dots per inch: letters are guessed rather than read. Suggestion: ask for a better scan.
request-poor-low-resolution = A coarse scan: letters are guessed rather than read. Suggestion: ask for a better scan.
request-poor-low-contrast = A pale scan: letters hardly show. Suggestion: ask for a better scan.
request-poor-blurred = A blurred scan: letters run together. Suggestion: ask for a better scan.
request-unreadable-title = This page cannot be shown
request-unreadable-text = Something is on it, but neither of two ways could draw it. The original is unharmed: save it and open it in another program. If nothing shows there either, ask the person for a better scan.
request-reading-waiting = Not read yet
request-reading-layer = Text taken from the file
request-reading-recognised = Read by recognition
request-reading-sure = Read by recognition, { $percent } % sure
request-reading-empty = No text on this page
request-reading-failed = Could not be read
request-read-now = Read it now
request-read-again = Try again
request-read-anew = Read the document again
request-thumb-unreadable = unreadable
request-thumb-blank = blank
request-thumb-low-resolution = coarse
request-thumb-low-contrast = pale
request-thumb-blurred = blurred
request-thumb-redrawn = redrawn
request-thumb-waiting = not read
request-thumb-failed = no text

## Viewing: finding words

request-find-words = Find words
request-found-none = none
request-found-at = { $at } of { $of }
request-found-next = Next place
request-found-previous = Previous place
request-found-close = Close the search

## Viewing: care of pages

request-care = Page
request-care-first = this is the first page
request-care-last = this is the last page
request-care-as-found = you have not turned it
request-care-only = there is nothing here but this letter
request-turn-back = Turn it back as it was
request-turned = Page turned
request-move-earlier = Move earlier
request-move-later = Move later
request-ordered = Pages reordered
request-split-title = Does a second letter begin here?
request-split-goes = { $count ->
    [1] Page { $from } becomes a request of its own, with its own number and decision.
   *[other] Pages { $from }–{ $to } become a request of their own, with its own number and decision.
}
request-split-stays = { $count ->
    [1] Page 1 stays here.
   *[other] Pages 1–{ $to } stay here.
}
request-split-whole = This is the first page: the whole document becomes a request of its own, with its own number and decision.
request-split-kept = Both keep the day of receipt, and the original file does not change. Undo it in the notice or with Ctrl+Z.
request-split-do = Split
request-split-done = Second letter split off
request-split-to = The second letter is now request { $request }.
request-rejoined = The letters are together again
request-reading-asked = The document is being read again
request-undo = Undo
request-undo-turn = Undo the turn
request-undo-order = Undo the new order
request-undo-split = Undo the split

## A mark on the page

request-region-ask = Outline on the page: { $what }
request-region-drawing = Mark: { $what }. Arrows move it, Shift with arrows resizes it, Ctrl makes small steps, Enter keeps it, Escape cancels
request-region-keep = Keep
request-region-cancel = Cancel

## Panel

request-panel = Decision
request-panel-toggle = Show or hide the decision panel
request-panel-hide = Hide ›
request-panel-show = ‹ Decision
request-tab-check = Check
request-tab-data = Data
request-tab-answer = Answer
request-tab-history = History
request-edit = Change
request-edit-what = Change: { $what }
request-fold = Fold
request-save = Save
request-cancel = Cancel
request-choose = Choose
request-required = This is needed

## Check: stage

request-waiting = Waiting for: { $items }
request-waiting-due = The limit is unchanged: by { $due }. An answer is due in any case.
request-refused = Refused: { $kind }

## Check: read in the letter

request-proposals = Read in the letter
request-proposals-taken = { $done } of { $of } taken
request-proposals-unfold = Show what is taken
request-proposals-fold = Hide what is taken
request-proposals-reading = Reading page { $page } of { $pages }
request-proposals-paused = Reading is paused: { $read } of { $pages } read.
request-proposals-read-now = Read this letter
request-proposals-none = Nothing on the pages could be proposed. Enter the facts yourself.
request-proposals-failed = { $pages ->
    [one] { $pages } page could not be read: look at it yourself.
   *[other] { $pages } pages could not be read: look at them yourself.
}
request-proposals-all = Take { $n } sure
request-proposals-all-command = Take all that is sure from the letter
request-proposal-take = Take
request-proposal-add = Add
request-proposal-replace = Replace
request-proposal-take-what = Take: { $what }, { $value }
request-proposal-add-what = Add: { $what }, { $value }
request-proposal-replace-what = Replace: { $what }, { $value }
request-proposal-taken = taken
request-proposal-now = Something else is recorded:
request-proposal-untakable = There is no such date: enter the right one yourself
request-proposal-empty = place for a signature
request-proposal-number = The program’s estimate: { NUMBER($n, style: "percent") }
request-proposal-copy = Copy
request-proposal-copy-what = Copy: { $what }
request-proposal-support = As evidence: { $item }
request-proposal-support-instead = Replace the mark: { $item }
request-proposal-supports = marked: { $item }
request-copied = Copied.
request-not-copied = Could not copy: select the text and press Ctrl+C.

## A request that looks alike

request-alike = This looks like the same request
request-alike-how = { $by ->
    [file] the very same file came
    [picture] the picture of the page: { $likeness }
    [text] the text: { $likeness }
   *[both] picture and text: { $likeness }
}
request-alike-compare = Compare
request-alike-open = Open
request-alike-merge = Join…
request-alike-later-what = Not now: { $request }
request-compare = The same request?
request-compare-this = This request, { $request }
request-compare-other = Request { $request }
request-compare-previous = Previous page: { $name }
request-compare-next = Next page: { $name }
request-compare-place = { $page } of { $pages }
request-compare-pageless = There are no pages to show here.
request-compare-different = Close

## The account

request-account = The account that sent it
request-account-user_id = Number
request-account-email = E-mail
request-account-phone = Phone
request-account-submitted_at = Submitted
request-account-ip = Network address
request-account-same = same as the person’s
request-account-hint = As recorded in the Im.work account. Being signed in speaks for the identity; it does not replace the check.

## Check: demands

request-demands = Demands
request-demands-add = Name them
request-demands-none = Nobody has said yet what the person asks. The provisional limit is running already.
request-demands-hint = One letter may carry several demands; each has its own limit and its own outcome.
request-demand = Demand:
request-demand-which = Which demand
request-demand-required = Choose a demand
request-demand-refused = refused
request-demand-extended = extended to { $due }
request-kind-hint-access = What do you hold about me: art. 14 p. 3 and 7, art. 20 p. 1
request-kind-hint-third-parties = art. 14 p. 7 items 4, 8, 9
request-kind-hint-rectification = Incomplete, inaccurate, outdated: art. 20 p. 3, art. 21 p. 2
request-kind-hint-deletion = “Delete my data” without a ground: treated as withdrawal and stop together
request-kind-hint-withdrawal = art. 9 p. 2, art. 21 p. 5
request-kind-hint-stop = art. 21 p. 5.1
request-kind-hint-unlawful = Obtained unlawfully or not needed for the purpose: art. 20 p. 3
request-kind-hint-cookies = As a withdrawal of consent
request-kind-hint-marketing = At once: art. 15 p. 2
request-kind-hint-automated-decision = art. 16 p. 4
request-kind-hint-guardian-consent = A legal representative: only the promise sets a term

## Check: at once, grounds, GDPR

request-at-once = Owed at once
request-task-blocking = Block the data for the time of the check
request-task-marketing = Stop advertising
request-task-open = not done
request-task-do = Done
request-task-do-what = Done: { $what }
request-task-undo = Undo
request-task-undo-what = Not done yet: { $what }
request-task-done-at = done { $when }
request-task-late = { $days ->
    [one] waits since { $day }, { $days } day
   *[other] waits since { $day }, { $days } days
}
request-ground = Ground
request-ground-question = { $kind }: on what ground?
request-ground-is = { $kind }: { $ground }
request-ground-unread = { $kind ->
    [cookies] The limit depends on the ground. Until it is chosen, it is counted as a withdrawal of consent.
   *[other] The term depends on the ground. Until it is chosen we count it as withdrawal and stop together, by the earlier limit.
}
request-ground-term = { $term }, until { $due }
request-ground-term-promise = by law { $term }, until { $statute }; by promise until { $due }
request-ground-extendable = can be extended
request-ground-fixed = cannot be extended
request-ground-blocks = the data are blocked at once
request-ground-required = Choose what the letter says
request-ground-record = Record the ground
request-ground-clear = Not settled yet
request-supplied-hint = { $kind }: the law’s term runs from the day on which the person sent confirming data. Without that date we count from receipt.
request-gdpr = The GDPR applies too
request-gdpr-hint = The person is in the European Union: a month from receipt is counted beside, we work to the earlier limit.
request-gdpr-extended = extended by two months

## Check: facts

request-facts = The person
request-arrival = Arrival
request-fact-name = Name
request-fact-id_document = Document
request-fact-birth_date = Birth date
request-fact-email = E-mail
request-fact-phone = Phone
request-fact-account = Account
request-fact-received = Received
request-fact-sent = Sent
request-fact-channel = Came by
request-fact-registered = Registered
request-fact-cured = Completed form
request-fact-completed = Completed
request-fact-supplied = Confirmation
request-typed-date = DD.MM.YYYY
request-typed-moment = DD.MM.YYYY HH:MM
request-unread-date = Write the date as 20.11.2026
request-unread-moment = Write the date and time as 20.11.2026 10:14
request-fact-empty = not given
request-fact-edit = Change · Enter keeps, Esc cancels

## Check: completeness

request-checklist = What the letter has, art. 14 p. 3
request-checklist-decided = { $decided } of { $of }
request-note = Note
request-evidence-at = p. { $page }
request-evidence-draw = Outline
request-evidence-draw-page = Outline on the page
request-evidence-draw-what = Outline on the page: { $what }
request-evidence-redraw-what = Outline again: { $what }
request-evidence-redraw = Outline again

## Check: judgements

request-judgement-open = you have not decided yet
request-judge = Decide
request-judge-what = Decide: { $what }
request-rejudge = Revise
request-rejudge-what = Revise: { $what }
request-judge-record = Record the judgement
request-judgement-identity-question = Is it the person whose data is asked for?
request-judgement-signature-question = Did this hand sign the letter?
request-judgement-completeness-question = Does the letter have all that art. 14 p. 3 asks for?
request-judgement-identity-hint = What it was compared with. A copy of the passport, a selfie or a notary may not be demanded; in doubt, write to the address the account already has.
request-judgement-signature-hint = Which specimen it was compared with and what you saw.
request-judgement-completeness-hint = What is missing and why it stands in the way; or why there is enough.
request-verdict-hint-confirmed = The facts agree with the contract or the account
request-verdict-hint-doubtful = Not everything agrees; a reply from a known address is needed
request-verdict-hint-refuted = Somebody else is writing
request-verdict-hint-consistent = No differences that would speak of another hand
request-verdict-hint-inconclusive = Too few specimens, or not comparable: that is an answer too
request-verdict-hint-inconsistent = The differences speak of another hand
request-verdict-hint-absent = The letter is not signed
request-verdict-hint-complete = It can be fulfilled
request-verdict-hint-incomplete = It cannot be fulfilled until the rest comes
request-verdict-required = Choose a verdict
request-because = Why
request-because-required = Write the reason: without it the decision cannot be checked

## Foot of the panel

request-step-look = Begin the check
request-step-name-demands = Name the demands
request-step-judge-identity = Decide on identity
request-step-judge-signature = Decide on the signature
request-step-accept = Accept
request-step-return-or-refuse = Return or refuse
request-step-wait-for-person = Waiting for the person, limit unchanged
request-step-find = Find the data
request-step-decide-findings = Decide on findings
request-step-make-report = Prepare the report
request-step-send-answer = Record the sending
request-step-archive = Archive
request-step-nothing = Nothing is left to do
request-beside-return = Return…
request-beside-answer = Sent…
request-beside-extend = Extend…
request-more-actions = Other actions
request-option-more = { $action }…
request-option-kind = { $action }: { $kind }
request-consequence-stage = Becomes: { $stage }
request-consequence-longest = new limit no later than { $due }
request-consequence-due = new limit { $due }
request-final-hint = This cannot be undone. The letter and everything recorded stay in the vault.
request-dismiss-hint = For example: advertising, a letter to somebody else, a test of the scanner.
request-return-what = What is missing
request-return-required = Mark at least one
request-return-hint = The clock does not stop: an answer is due by { $due } even if nothing comes. Ask only for what is marked; the rest of a passport may be covered.
request-extend-range = until { $due }, can be extended until { $longest }
request-extend-months = until { $due }, possible until { $longest }
request-extend-law = Which limit to extend
request-extend-law-required = Choose a limit
request-extend-law-statute = By 152-FZ
request-extend-law-statute-hint = Once, up to five working days
request-extend-law-gdpr = By the GDPR
request-extend-law-gdpr-hint = Once, by two months
request-extend-days = By how many working days
request-extend-days-required = Choose the number of days
request-extend-because = Why it takes longer
request-extend-good = Concretely, as for an inspector. Good: “The records of 2019 are on tape and will be restored by 9 December”; “The processor answers under the contract by 7 December”. Bad: “heavy workload”.
request-extend-notice = The program writes the notice to the person with this reason at once.
request-extend-notice-by = The program writes the notice to the person with this reason at once. Send it by { $due }.
request-extend-notice-gdpr = The person is told of the extension and its reason within the first month; write this letter yourself.
request-extend-not = Not to be extended: { $kinds }. { $why }
request-extended = The limit is extended until { $due }. Notice No. { $number } is written and must be sent.
request-extended-no-notice = The limit is extended until { $due }. Write to the person about it: there is no ready notice.
request-extended-show = Show the notice
request-extend-new = new limit { $due }
request-refuse-ground = Ground
request-refuse-ground-required = Choose a ground
request-refuse-hint = What is refused, what is given all the same, on which facts it rests. The burden of proof is ours.
request-merge-find = Number, name or a word of the letter
request-merge-into = Which request to merge into
request-merge-none = No open request has these words
request-merge-required = Choose a request

## Data

request-data-sources = Search in the sources
request-data-none = No sources yet
request-data-none-text = Exports that were searched for the person's data will stand here with all that was found. Add an export in CSV or JSON.
request-find = Find in the sources
request-find-again = Search again
request-find-why-not = Not possible now: there are no sources, or the request is closed
request-finding = Searching
request-source-add = Add an export…
request-source-files = Exports in CSV and JSON
request-source-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
request-source-unsearched = not searched yet
request-source-nothing = nothing found
request-source-hits = { $hits ->
    [one] { $hits } finding
   *[other] { $hits } findings
}
request-source-absent = the file is gone or has changed
request-source-searched = { $when }, { $rows ->
    [one] { $rows } row searched
   *[other] { $rows } rows searched
}
request-source-changed = The file has changed since it was added: check the export.
request-source-broken = { $rows ->
    [one] { $rows } row could not be read
   *[other] { $rows } rows could not be read
}
request-finding-against = Against it: { $count ->
    [one] another value in { $fields }
   *[other] other values in { $fields }
}
request-finding-record = Record { $record }
request-findings-more = Show { $count } more
request-match-by-email = by e-mail
request-match-by-phone = by phone
request-match-by-name = by name
request-match-by-account = by account
request-match-by-account-id = by account
request-match-by-birth-date = by birth date
request-match-by-reference = by a link to another record
request-match-by-other = by the field “{ $by }”
request-match-as-equal = equal
request-match-as-case = ignoring case
request-match-as-spaces = ignoring spaces
request-match-as-punctuation = ignoring brackets and dashes
request-match-as-country-code = ignoring +7 and 8
request-match-as-yo = е for ё
request-match-as-initials = initials
request-match-as-no-patronymic = without the patronymic
request-match-as-order = in another order
request-match-as-in-text = inside a text
request-match-as-unmapped-column = in a field the map does not have
request-include = Include
request-include-sure = { $count ->
    [one] Include { $count } certain one
   *[other] Include { $count } certain ones
}
request-leave-out = Leave out
request-leave-out-ask = Leave out…
request-leave-out-why = Why leave it out
request-left-out-because = Left out: { $because }
request-decide-again = Decide again

## Answer

request-reports = Prepare
request-report-write = Prepare
request-report-write-what = Prepare: { $what }
request-report-access-text = Every item of art. 14 p. 7 and the person's data
request-report-deletion-text = The act and the log export of RKN order 179
request-report-not-now = Not possible now
request-draft-number = No. { $number } of { $date }.
request-draft-leave = Put aside
request-draft-counts = { $included ->
    [one] { $included } record included
   *[other] { $included } records included
}, { $out } left out.
request-gaps = { $count ->
    [one] { $count } particular is missing
   *[other] { $count } particulars are missing
}
request-gap-form = { $form }
request-gap-findings = { $count ->
    [one] Finding without a decision: { $count }
   *[other] Findings without a decision: { $count }
}
request-gap-operator = The company's details, in the settings
request-gap-act-a = The company's details, in the settings
request-gap-signer = Who signs, in the settings
request-gap-executor = Who prepared it, in the settings
request-gap-subject = The person's name, on the Check tab
request-gap-other = Not filled in: { $id }
request-gap-source = “{ $name }” was not searched
request-forms = The name in the text
request-form-genitive = Whose data (genitive)
request-form-dative = To whom (dative)
request-form-salutation = Salutation
request-report-make = Make the document
request-report-make-hint = The finished document opens in place of the letter; nothing needs to be saved.
request-answers = Documents of the request
request-answers-none = Reports and acts will stand here with number, date and SHA-256.
request-answer-title = { $what } No. { $number }
request-answer-facts = { $date }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $standard }
request-answer-sent = sent
request-answer-left = Outgoing No. { $number } of { $on }
request-answer-show = Show
request-answer-show-what = Show No. { $number }
request-answer-hide = Close
request-answer-hide-what = Close No. { $number }
request-answer-save = Save as…
request-preview = Finished document
request-preview-hint = The document is already kept in the vault. Read it before you save the file.
request-preview-saved = Saved: { $path }
request-preview-close = Back to the letter
request-send = Sending
request-send-hint = Record when the answer has left.
request-send-form = The request came { $channel }; it is answered in the same form unless asked otherwise.
request-send-due = The limit is { $due }.
request-send-what = What was sent
request-send-other = Another file…
request-send-other-file = File “{ $name }”
request-send-pick = The file that was sent
request-send-number = Outgoing No.
request-send-on = Date of sending
request-send-channel = How it was sent

## History

request-history-none = No entries yet
request-history-none-text = Everything done with the request will stand here in order: who, when and what.
request-history-earlier = Show earlier

## Spoken, for those who do not see the screen

request-said-action = Done: { $action }
request-said-demands = Demands saved
request-said-ground = Ground recorded: { $kind }
request-said-undone = Taken back: { $action }
request-said-fact = Saved: { $label }
request-said-item = { $label }: { $state }
request-said-judged = { $title }: { $verdict }
request-said-marked = The place on the page is marked
request-said-taken = Taken from the letter: { $label }
request-said-taken-all = All that is sure is taken
request-said-found = The search is done
request-said-included = Certain findings are included
request-said-undecided = The decision is taken back
request-said-made = The document is made
request-said-saved = The file is saved
