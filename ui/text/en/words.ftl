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
binding-statute = by law
binding-promise = by promise

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
op-reminded = { $days_left ->
    [0] Reminded on the last day
   *[other] Reminded of the limit
}
