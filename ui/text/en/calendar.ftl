### Words of the calendar: limits by day, one limit counted, the production calendar.

calendar-tab-month = Limits by day
calendar-tab-count = Count a limit
calendar-tab-year = Production calendar
calendar-note-month = when the limits of open requests end
calendar-note-count = what if it was received on such a day
calendar-note-year = which days are worked, and on what ground
calendar-legend = Signs
calendar-provisional = There is no decree on transferred days off for { $year }
calendar-provisional-word = provisional
calendar-provisional-limits = Days are counted by Labour Code article 112 alone. Once the Government transfers days off, limits may move.
calendar-provisional-todo = Days are counted by Labour Code article 112 alone: the calendar is provisional. The decree usually comes in autumn. Type in its transfers or load a calendar file, and the limits of open requests are counted anew.

## Limits by day

calendar-today = To today
calendar-today-short = Today
calendar-month-before = A month earlier
calendar-month-after = A month later
calendar-month-keys = Arrows go by day, Page Up and Page Down by month, Enter opens the requests due by that day
calendar-month-due = { $n ->
    [one] { $n } limit
   *[other] { $n } limits
}
calendar-month-none = no limits
calendar-due = { $n ->
    [one] { $n } limit
   *[other] { $n } limits
}
calendar-day-none = Nothing due
calendar-day = { $due ->
    [one] { $due } limit, { $unaccepted } not accepted
   *[other] { $due } limits, { $unaccepted } not accepted
}
calendar-day-late = { $due ->
    [one] { $due } limit overdue, { $unaccepted } not accepted
   *[other] { $due } limits overdue, { $unaccepted } not accepted
}
calendar-more = { $n } more
calendar-word-transferred = moved rest
calendar-word-worked = worked
calendar-word-short = shortened
calendar-legend-due = limit of an accepted request
calendar-legend-unaccepted = limit of one not accepted yet
calendar-legend-late = overdue
calendar-legend-off = day off

## Count a limit

count-kind = What was received
count-demands = A person’s demands
count-duties = Other duties
count-received = Received
count-received-hint = The day of receipt does not count.
count-event = Day of the event
count-moment = Detected
count-moment-hint = Day and time: 20.11.2026 10:14. Hours run at night and on days off too.
count-received-missing = Write the day to count from.
count-ground = Grounded on
count-ground-open = not read yet
count-supplied = Confirming data came
count-supplied-hint = If later: the law’s term runs from this day.
count-cured = The completed document came
count-cured-hint = If the request was returned: the promise runs from this day, the law’s term does not.
count-extension = Extension, working days
count-extension-none = none
count-gdpr = The GDPR applies too
count-gdpr-hint = A month from receipt; the limit that ends first leads.
count-gdpr-extended = Extended by two further months
count-wrong = Correct what is marked on the left, and the limit is counted.
count-result = The limit
count-until = by { $due }
count-copy = Copy as text
count-copied = The count was copied.
count-not-copied = It could not be copied: the clipboard is out of reach.
count-print = Print…
count-print-title = Save the count
count-print-name = Count of the limit { $date }.pdf
count-printed = The count was saved: { $file }
count-provisional = The limit is provisional
count-strip = Days up to { $due }
count-head-term = Term
count-head-length = How long, by which article
count-head-due = Last day
count-term-statute = By law
count-term-beside = By law beside it
count-term-promise = Promised
count-term-gdpr = By the GDPR
count-term-at-once = At once
count-extended = { $length } + { $more }
count-binds = binds
count-moved = { $raw } is a day off: moved by Civil Code art. 193
count-explained = How it is counted
count-days = Day by day
count-days-note = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
count-head-n = Number in the term
count-head-day = Day
count-head-ground = Ground
count-start = received; the count runs from the next day (Civil Code art. 191)
count-start-event = the day of the event; the count runs from the next day (Civil Code art. 191)
count-last = last day
count-text-title = Count of a limit: { $kind }
count-text-due = Limit: by { $due } ({ $binding })
count-text-term = { $title }: { $length }, by { $due }

## Production calendar

calendar-year = Year
calendar-year-before = A year earlier
calendar-year-after = A year later
calendar-load = Load a calendar…
calendar-decree = Decree
calendar-decree-text = of the Government, { $date }, No. { $number }
calendar-decree-none = none: the calendar is provisional
calendar-working-days = Working days
calendar-moves = Transferred days off
calendar-move = from { $from } to { $to }
calendar-source = Source
calendar-source-built-in = comes with the program
calendar-source-code = Labour Code article 112
calendar-source-loaded = loaded { $at }: { $format }
calendar-because = Reason: { $because }
calendar-format-decree = transfers of the decree, typed in
calendar-format-xmlcalendar-xml = xmlcalendar file, XML
calendar-format-xmlcalendar-json = xmlcalendar file, JSON
calendar-format-isdayoff = isdayoff string
calendar-format-production-calendar = production-calendar file, JSON
calendar-mark-weekend = weekend
calendar-mark-holiday = holiday
calendar-mark-transferred = transferred day off
calendar-mark-worked = worked Saturday or Sunday
calendar-mark-short = shortened working day
calendar-mark-overridden = decided by the officer

## Decisions on days

overrides = Decisions on days
overrides-note = regional holidays, days declared by the President: only with a reason
overrides-none = All days of this year are as in the calendar.
override-add = Change a day…
override-change = Change
override-change-named = Change: { $day }
override-title = Decision on a day
override-lead = The day will count otherwise than in the calendar. Limits of open requests are counted anew, the reason stays in the journal.
override-existing = Now: { $what }. Reason: { $because }
override-day = Day
override-which = How it counts
override-off = day off
override-off-hint = Limits of working days become longer: that needs a firm ground.
override-working = working day
override-working-hint = Limits become shorter, which is safe.
override-calendar = as in the calendar
override-calendar-hint = The earlier decision is taken back.
override-because = Reason
override-because-hint = For example: “Regional law on holidays: 30 August is a day off”. With its number and date.
override-lacks-which = Choose how this day counts.
override-lacks-because = Name the reason: it stays in the journal.
override-saved = Decision recorded: { $day }

## Loading a calendar

load-title = Load a calendar
load-way = From where
load-way-file = A calendar file
load-way-file-hint = xmlcalendar (XML or JSON), isdayoff, production-calendar (JSON).
load-way-decree = A Government decree
load-way-decree-hint = Type its number, date and transfers: this is the law itself, the year follows by article 112.
load-pick = Calendar file
load-file-kinds = Calendars
load-choose = Choose a file
load-number = Number of the decree
load-date = Date of the decree
load-decree-optional = Without the number and date of the decree the year stays provisional.
load-moves-hint = As the decree says: “from Saturday 3 January to Friday 9 January”.
load-move-from = { $n }. From which day
load-move-to = { $n }. To which day
load-move-add = Another transfer
load-move-remove = Remove transfer { $n }
load-look = Show what would change
load-back = Back
load-apply = Apply
load-lacks-way = Choose where the calendar comes from.
load-lacks-file = choose a file first
load-lacks-moves = Type at least one transfer.
load-year-wrong = Four digits: 2028.
load-number-wrong = Only the number.
load-move-year = Both days must be in { $year }.
load-facts = { $days ->
    [one] { $year }: { $days } working day, { $format }.
   *[other] { $year }: { $days } working days, { $format }.
}
load-no-decree = No decree is named: the year stays provisional.
load-shorter = { $n ->
    [one] Limit became shorter: { $n } request
   *[other] Limit became shorter: { $n } requests
}
load-shorter-text = If you apply this, answers are due earlier:
load-limit-shorter = { $is }, became shorter
load-limit-longer = { $is }
load-doubts = { $n ->
    [one] There is a doubt
   *[other] { $n } doubts
}
load-because = Why load it all the same
load-because-hint = The reason stays in the journal beside this calendar.
load-lacks-because = Name the reason: there are doubts about this calendar.
load-diff = What changes in the days
load-diff-note = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
load-diff-none = All days stay as they are.
load-head-day = Day
load-head-was = Was
load-head-is = Becomes
load-works = working day
load-rests = day off
load-limits = Limits that become longer
load-limits-note = { $n ->
    [one] { $n } limit
   *[other] { $n } limits
}
load-limits-none = No limit of an open request moves.
load-applied = { $moved ->
    [one] The calendar of { $year } is loaded, { $moved } limit moved.
   *[other] The calendar of { $year } is loaded, { $moved } limits moved.
}
