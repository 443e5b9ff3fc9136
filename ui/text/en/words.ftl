### Words of the domain: the window, the command line and the notifications speak with them.
### Plural variants and NUMBER only: the command line knows no other functions.

## Kinds of demands

kind-access = Access
kind-third-parties = To whom data were passed
kind-rectification = Rectification
kind-deletion = Deletion
kind-unlawful = Destruction of unlawful data
kind-stop = Stop processing
kind-withdrawal = Withdrawal of consent
kind-cookies = Withdrawal of cookie consent
kind-automated-decision = Objection to an automated decision
kind-marketing = Marketing objection
kind-guardian-consent = Consent for a minor

## Stages of a request

stage-received = received
stage-examining = being examined
stage-returned = returned
stage-accepted = accepted
stage-fulfilling = being fulfilled
stage-answered = answered
stage-refused = refused
stage-withdrawn = withdrawn
stage-dismissed = not a request
stage-archived = archived

## What to do next

next-look = have a look
next-name-demands = name what is asked
next-judge-identity = check the identity
next-judge-signature = check the signature
next-accept = accept
next-return-or-refuse = return or refuse
next-wait-for-person = waiting for the person, limit unchanged
next-find = find the data
next-decide-findings = sort the findings
next-make-report = make the report
next-send-answer = send the answer
next-archive = archive
next-nothing = nothing

## Days

why-working = working day
why-weekend = weekend
why-holiday = holiday
why-transferred = day off by transfer
why-short = shortened working day

## Terms

unit-working-days = { $amount ->
    [one] { $amount } working day
   *[other] { $amount } working days
}
unit-calendar-days = { $amount ->
    [one] { $amount } calendar day
   *[other] { $amount } calendar days
}
unit-at-once = at once
unit-months = { $amount ->
    [one] { $amount } month
   *[other] { $amount } months
}
unit-hours = { $amount ->
    [one] { $amount } hour
   *[other] { $amount } hours
}
binding-statute = by law
binding-promise = by promise
binding-gdpr = by the GDPR

## Duties that no demand brings

duty-refusal = reasoned refusal
duty-blocking = blocking for the time of the check
duty-unlawful-stop = stopping unlawful processing
duty-unlawful-destruction = destroying what was processed unlawfully
duty-destruction-impossible = destruction after blocking
duty-breach-notice = notice of a breach to Roskomnadzor
duty-breach-inquiry = result of the inquiry into a breach
duty-regulator = answer to Roskomnadzor
duty-purpose-reached = destruction once the purpose is reached

## On what a demand to delete is grounded

deletion-ground-not-stated = no ground is stated
deletion-ground-withdrawal = withdrawal of consent
deletion-ground-stop = demand to stop processing
deletion-ground-unlawful = data unlawfully obtained or not needed

## Grounds of days

note-short = the day before: { $holiday }
note-worked-decree = worked, its rest moved to { $to } by Government decree of { $date } No. { $number }
note-worked-to = worked, its rest moved to { $to }
note-worked = worked by the loaded calendar
note-moved-decree = rest moved from { $from } by Government decree of { $date } No. { $number }
note-moved-code = rest moved from { $from } by Labour Code art. 112
note-moved-from = rest moved from { $from } by the loaded calendar
note-moved = day off by the loaded calendar
note-overridden-locked = decided by the officer
note-overridden = decided by the officer: { $because }

## A count in words

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
explain-received = Received on { $date }, { $weekday }. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
explain-received-off = Received on { $date }, { $weekday }, a day off. The day of receipt does not count; the first working day of the term is { $first } (Civil Code art. 191).
explain-detected = Detected at { $moment }. A term of hours also runs at night and on days off.
explain-hours = By law: { $length } ({ $article }), until { $moment }.
explain-statute = By law: { $length } ({ $article }), the last day is { $due }.
explain-beside = Another term runs at the same time: { $length } ({ $article }), the last day is { $due }.
explain-promise = By promise: { $length } ({ $article }), the last day is { $due }.
explain-gdpr = By the GDPR: { $length } ({ $article }), the last day is { $due }.
explain-length-more = { $length } and { $more } more by a notice of extension
explain-at-once = At once, without waiting for the limit: { $duty } ({ $article }).
explain-at-once-blocking = block the data for the time of the check
explain-at-once-marketing = stop advertising
explain-supplied = The law's term runs from { $date }, when the confirming data came.
explain-cured = The promise runs from { $date }, when the duly completed document came; the law's term does not move with it.
explain-shift = { $raw }, { $weekday }, is a day off, so the last day moves to { $due } (Civil Code art. 193).
explain-shift-gdpr = { $raw }, { $weekday }, is a Saturday, a Sunday or a holiday, so the last day moves to { $due } (Regulation 1182/71 art. 3(4)).
explain-binding = The earlier limit binds: { $due }, { $weekday } ({ $binding }). It ends at 24:00 of that day (Civil Code art. 194).
explain-skipped = Days off that do not count: { $days }.
explain-skipped-weekends = { $n ->
    [one] { $n } weekend day
   *[other] { $n } weekend days
}
explain-skipped-named = { $date }, { $note }
explain-worked = { $date }, { $weekday }, counts: { $note }.
explain-short = A shortened day counts in full: { $date }.
explain-provisional = For { $years } there is no decree on transferred days off yet: the dates are provisional.

## What endangers a limit

risk-overdue = { $n ->
    [one] the limit passed { $n } working day ago
   *[other] the limit passed { $n } working days ago
}
risk-at-once-open = what is owed at once is not done
risk-not-looked-at = nobody has looked at it, and half of the term is over
risk-identity-open = it is not settled who asks
risk-waiting-for-person = the person is silent, and the term goes on
risk-ground-unread = the ground is not chosen, and the term depends on it
risk-not-searched = the data have not been searched for yet
risk-undecided = { $n ->
    [one] { $n } finding is undecided
   *[other] { $n } findings are undecided
}
risk-crowded = { $n ->
    [one] { $n } limit falls on that day, more than you get done
   *[other] { $n } limits fall on that day, more than you get done
}
risk-provisional = the limit is provisional: the transfers of days off are not decreed yet

## What a request must contain (art. 14 p. 3)

item-id-document = Document number
item-id-issue = Issued by and when
item-relation = Relation to the operator
item-signature = Signature
item-authority = Representative’s authority
item-state-found = found
item-state-missing = missing
item-state-illegible = illegible

## Judgements

about-identity = Identity
about-signature = Signature
about-completeness = Completeness
verdict-confirmed = confirmed
verdict-doubtful = doubtful
verdict-refuted = refuted
verdict-consistent = consistent
verdict-inconclusive = inconclusive
verdict-inconsistent = inconsistent
verdict-absent = no signature
verdict-complete = complete
verdict-incomplete = incomplete

## Actions

action-accept = Accept
action-return = Return to the person
action-find = Find the data
action-report-access = Access report
action-report-deletion = Destruction act
action-answer = Answer sent
action-extend = Extend the limit
action-refuse = Refuse
action-merge = Join to another
action-withdraw = Withdrawn by the person
action-dismiss = Not a request
action-archive = Archive

## Grounds of a refusal

ground-third-party-rights = Would breach the rights of others (art. 14 p. 8 item 4)
ground-state-interest = Defence, security, investigation and others (art. 14 p. 8)
ground-repeated-too-early = Repeated before 30 days (art. 14 p. 4–6)
ground-identity-not-confirmed = Identity not confirmed (art. 14 p. 3)
ground-other-ground = Processing is lawful on another ground (art. 6, art. 9 p. 2)
ground-other-law = Another federal law

## How it came and how it left

channel-app = through the Im.work program
channel-email = by e-mail
channel-post = by post
channel-hand = in person

## What was read in the letter

field-demand = Demand
field-name = Name
field-birth-date = Date of birth
field-id-document = Document
field-email = E-mail
field-phone = Phone
field-account = Account
field-letter-date = Date of the letter
field-reply-address = Address for the answer
field-representative = Representative
field-authority = Authority
field-signature-line = Place of the signature
confidence-sure = sure
confidence-likely = likely
confidence-doubtful = doubtful
doubt-issued-before-birth = the document was issued before the person was born
doubt-in-the-future = the date is still to come
doubt-series-year = the series does not fit the year of issue
doubt-too-young-for-passport = a passport issued before the age of 14
doubt-reissue-due = the passport was due for renewal at 20 or 45
doubt-impossible-date = there is no such date
doubt-unlikely-age = an unlikely age
doubt-incomplete = a part is missing
doubt-implied = usually follows from another demand
doubt-low-confidence = hard to read
doubt-several-candidates = the letter holds other values too
doubt-declined = stands in another case in the letter
likeness-same = almost the same
likeness-very = much alike
likeness-somewhat = alike

## How a file hangs together with another

tie-inside = attachment
tie-signature = signature of the file
tie-side-file = facts from the program
tie-split = split off
tie-longer = replaced by a longer one

## Documents

answer-access = Access report
answer-deletion = Destruction act
answer-extension = Notice of extension
answer-outgoing = Outgoing document
certainty-sure = certain
certainty-candidate = possible
decision-included = included
decision-left-out = left out

## Journal

op-vault-created = Vault created
op-passphrase-changed = Passphrase changed
op-settings-changed = Settings changed
op-document-imported = { $pages ->
    [one] Document { $document } taken in, { $pages } page
   *[other] Document { $document } taken in, { $pages } pages
}
op-document-read = Document { $document } read: pages { $pages }, words { $words }
op-page-turned = Page { $page } of document { $document } turned
op-pages-ordered = Order of the pages of document { $document } changed
op-document-split = Document { $document } split at page { $page }: the second letter is request { $request }
op-document-rejoined = Split taken back: the pages are in document { $document } again
op-document-replaced = Document { $document } came again with more pages, as document { $by }
op-document-repeated = Document { $document } came again
op-document-refused = File refused ({ $code })
op-request-changed = Particulars changed
op-marked = { $state ->
    [found] Marked: found in the letter
    [missing] Marked: missing from the letter
    [illegible] Marked: illegible
   *[other] Mark taken back
}
op-judged = { $about ->
    [identity] Judgement on the identity
    [signature] Judgement on the signature
   *[completeness] Judgement on completeness
}
op-accepted = Accepted
op-returned = Returned to the person for what is missing
op-extended = { $days ->
    [one] Limit extended by { $days } working day
   *[other] Limit extended by { $days } working days
}
op-extended-gdpr = Limit of the GDPR extended by two months
op-task-done = What is owed at once was marked
op-limit-moved = Limit counted anew: was { $was }, is { $is }
op-calendar-loaded = Production calendar loaded, limits moved: { $moved }
op-day-overridden = A day decided apart from the calendar: { $date }, limits moved: { $moved }
op-refused = Demand refused
op-withdrawn = Withdrawn by the person
op-dismissed = Set aside: not a request
op-merged = Joined to request { $into }
op-archived = Archived
op-source-added = { $rows ->
    [one] Source { $source } added, { $rows } row
   *[other] Source { $source } added, { $rows } rows
}
op-source-removed = Source { $source } removed
op-searched = Search: { $sources } sources, { $hits } findings
op-finding-decided = { $decision ->
    [included] Finding { $finding } included
    [left-out] Finding { $finding } left out
   *[other] Decision on finding { $finding } taken back
}
op-report-made = { $kind ->
    [access] Access report No. { $number } made
   *[deletion] Destruction act No. { $number } made
}
op-answer-exported = File of answer No. { $number } saved
op-document-exported = Original file of document { $document } saved
op-answered = Answer No. { $number } sent
op-reminders-late = { $because ->
    [clock-set-back] The clock was set back
    [no-service] Notices were not shown; late reminders: { $count }
   *[other] The machine slept or the program was closed; late reminders: { $count }
}
op-handed-over = A pack for a second officer was made
op-pack-begun = The pack was begun: from here on it is the second officer's journal
op-taken-back = { $entries ->
    [one] The work came back: { $entries } entry from the pack
   *[other] The work came back: { $entries } entries from the pack
}
op-reminded = { $days_left ->
    [0] Reminded on the last day
   *[other] Reminded of the limit
}
