### Words of the command line and of notifications.

notice-title = Dekada: request { $request }
notice-left = Limit { $due }: { $days ->
    [one] { $days } working day left
   *[other] { $days } working days left
}
notice-today = The limit is today, { $due }
notice-overdue = The limit of { $due } has passed: { $days ->
    [one] { $days } working day overdue
   *[other] { $days } working days overdue
}
notice-digest = Dekada: { $requests ->
    [one] { $requests } request waits
   *[other] { $requests } requests wait
}
notice-more = { $requests ->
    [one] and { $requests } more request
   *[other] and { $requests } more requests
}
notice-blocking = Block the data for the time of the check: this is done at once
notice-calendar-title = Dekada: production calendar
notice-calendar = Load the decree on transferred days off of { $year }: until then the limits of that year are provisional
notice-deputy = Nobody has taken it up. Deputy: { $name }, { $reach }
notice-deputy-name = Nobody has taken it up. Deputy: { $name }
notice-open = Open
notice-snooze-hour = In an hour
notice-snooze-tomorrow = Tomorrow

outcome-imported = imported
outcome-duplicate = duplicate
outcome-refused = refused

cli-intake-into = document { $document }, request { $request }, pages: { $pages }
cli-read = pages read: { $read }, waiting: { $waiting }, could not be read: { $failed }
cli-no-requests = There are no requests.
cli-nobody-named = person not named
cli-no-demands = demands not named
cli-left = { $days ->
    [one] { $days } working day left
   *[other] { $days } working days left
}
cli-today = the limit is today
cli-overdue = { $days ->
    [one] { $days } working day overdue
   *[other] { $days } working days overdue
}
cli-received = Received { $received }
cli-due = Limit { $due }, { $left }
cli-document = Document { $document }: { $name }, pages: { $pages }
cli-next = Next: { $next }
cli-deadline = { $kind }: received { $received }, limit { $due } ({ $binding })
cli-provisional = A year without a decree on transfers: dates are provisional.
cli-decree = Decree of the Government of the Russian Federation of { $date } No. { $number }
cli-year = { $year }: { $days } working days
cli-off = Weekdays off: { $days }
cli-worked = Working weekends: { $days }
cli-short = Shortened days: { $days }
cli-calendar-same = The days are as before.
cli-calendar-shown = Nothing was changed: repeat with --yes to load the calendar.
cli-calendar-applied = The calendar is loaded.
cli-limit-shorter = ATTENTION: a limit became shorter: { $request }, was { $was }, is { $is }
cli-limit-longer = A limit moved: { $request }, was { $was }, is { $is }
cli-reminded = Reminder shown: { $request }, limit { $due }
cli-searched = Source { $source }: { $rows } rows, { $hits } findings
cli-report = Done: { $file }, { $pages } pages, { $standard }, SHA-256 { $sha256 }
cli-journal-intact = The journal is intact: { $entries } entries, the newest { $head }
cli-journal-broken = The journal is broken: entry { $broken } of { $entries } is the first wrong one
cli-vault-intact = The vault is intact.
cli-vault-broken = The vault is damaged:

## The calendar file of limits

ics-name = Dekada: limits of requests
ics-summary = Request { $request }: limit
ics-blocking = Block the data for the time of the check

## The sign beside the clock

tray-open = Open Dekada
tray-pressing = { $limits ->
    [0] Nothing is due today
    [one] Due today or overdue: { $limits } request
   *[other] Due today or overdue: { $limits } requests
}
tray-lock = Lock the vault
tray-quit = Quit

err-not-built = This command is not built yet.
rec-not-built = The commands that are: dekadactl --help.
err-bad-place = The place on the page is written wrongly.
rec-bad-place = Write document:page:x,y,width,height, for example 17:1:72,340,120,40.
err-passphrase-file = The file with the passphrase cannot be read.
rec-passphrase-file = Check its path and rights; the passphrase is its first line.
err-passphrase-not-given = There is no terminal to ask for the passphrase on.
rec-passphrase-not-given = Name a file that holds it: --passphrase-file FILE.
err-no-data-folder = It is not known where the user's data lie.
rec-no-data-folder = Name the vault: --vault FILE.

## A count on paper

sheet-count-title = How the limit is counted
sheet-count-kind = What is owed
sheet-count-received = Received
sheet-count-due = Last day
sheet-count-date = Date
sheet-count-weekday = Day
sheet-count-n = Day of the term
sheet-count-ground = Ground
sheet-count-footer = Made by Dekada. Counting: Civil Code art. 190-194; working days: Labour Code art. 112 and the decrees of the Government of the Russian Federation on transferred days off.

## Statistics on paper

statistics-title = How requests about personal data are dealt with
statistics-period = { $from } – { $to }
statistics-kind = Kind of demand
statistics-month = Month
statistics-all = All
statistics-row = Row
statistics-what = What
statistics-received = received
statistics-completed = completed
statistics-on-time = on time
statistics-late = late
statistics-near-misses = at the last moment
statistics-average-days = days on average
statistics-extended = extended
statistics-refused = refused
statistics-withdrawn = withdrawn
statistics-dismissed = no requests
statistics-open = open
statistics-overdue = overdue
statistics-by-month = By month of receipt
statistics-footer = No personal data
statistics-note-near-misses = on the last working day or the day before
statistics-note-average-days = working days, from receipt to answer
statistics-note-completed = answered or refused

## What was asked, in letters

asked-access = Access to personal data
asked-third-parties = To whom personal data were passed
asked-rectification = Rectification of personal data
asked-deletion = Deletion of personal data
asked-unlawful = Destruction of personal data processed unlawfully
asked-stop = Stopping the processing of personal data
asked-withdrawal = Withdrawal of consent to processing
asked-cookies = Withdrawal of consent to cookies
asked-automated-decision = Objection to an automated decision
asked-marketing = Objection to advertising
asked-guardian-consent = A legal representative's consent
