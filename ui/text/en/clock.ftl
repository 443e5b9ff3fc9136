### Reminders, workload, work in the background and hand-over.

## Today: at once

today-tasks = Owed at once
today-tasks-note = the law gives no days for it
task-blocking = Block the data for the time of the check
task-marketing = Stop advertising
task-do = Done
task-do-what = Done: { $what }, { $request }
task-undo = Undo
task-done-said = { $request }: { $what }, done
task-today = today
task-late = { $days ->
    [one] since { $day }, { $days } day
   *[other] since { $day }, { $days } days
}

## Today: in danger, and workload

today-risk = At risk
today-risk-note = the limit has not passed, but it is easily missed
forecast-title = The next weeks
forecast-pace = { $n ->
    [one] your pace is { NUMBER($pace, maximumFractionDigits: 1) } requests a working day: { $n } completed in the last forty
   *[other] your pace is { NUMBER($pace, maximumFractionDigits: 1) } requests a working day: { $n } completed in the last forty
}
forecast-no-pace = { $n ->
    [0] no pace yet: nothing was completed in forty working days, five are needed
    [one] no pace yet: { $n } completed in forty working days, five are needed
   *[other] no pace yet: { $n } completed in forty working days, five are needed
}
forecast-due = { $n ->
    [0] no limits
    [one] { $n } limit
   *[other] { $n } limits
}
forecast-capacity = you get { $n } done
forecast-no-days = no working days
forecast-over = more piles up than you get done
forecast-over-why = By the end of this week more limits will have come than you complete from today at your pace. Start earlier, extend where it is possible, or ask for help.

## Reminders

reminder-limit = Due { $due }: { $left }
reminder-blocking = The data must be blocked at once
reminder-of-calendar = Calendar
reminder-calendar = Load the decree on transferred days off of { $year }
reminders-pending = Reminders that wait
reminders-no-service = The notification service does not answer
reminders-wait-here = The reminders are not lost: they wait here and on the tray icon.
reminders-will-wait = Reminders will appear here and on the tray icon: look into Today.
reminders-more = { $n } more
reminder-dismiss = Put away
reminder-dismiss-what = Put the reminder away: { $request }
reminder-dismiss-why = It will not come again; the next one comes on its day
snooze = Snooze
snooze-hour = Snooze for an hour
snooze-tomorrow = Snooze until tomorrow
snooze-date = Snooze until a date…
snooze-end = Remind as usual
snooze-title = Snooze reminders: { $request }
snooze-until = Until which day
snooze-hint = It will remind in the morning of that day. The limit does not move.
snooze-menu = Reminders of the request
snoozed-until = reminders snoozed until { $until }
ledger-away = From { $from } to { $to } the computer slept or the program was closed
ledger-clock-set-back = The clock was set back: from { $from } to { $to }
ledger-no-service = From { $from } to { $to } the notification service did not answer
ledger-with-late = { $words }. { $n ->
    [one] { $n } reminder came late.
   *[other] { $n } reminders came late.
}
ledger-seen = Got it
snooze-end-what = Remind as usual: { $request }
ledger-line-late = { $request }: should have come { $moment }, came later
ledger-line-replaced = { $request }: should have come { $moment }, a newer one replaced it

## Settings: reminders

settings-reminders = Reminders
settings-quiet = Quiet hours
settings-quiet-from = From
settings-quiet-to = To
settings-quiet-hint = No notification comes in these hours; what has gathered comes after them. Empty: no hour is quiet.
settings-quiet-wrong = Give both times, from 00:00 to 23:59, or neither.
settings-digest = Tell together from
settings-digest-hint = When so many requests are reminded of at once, one notification tells them all.
settings-digest-wrong = Give a number from 2 to 100.
settings-deputy-name = Deputy
settings-deputy-reach = How to reach them
settings-deputy-hint = When a limit is one working day off and nobody has begun, the notification names this person and this number. Everybody who sees the screen sees it: write only what may be shown.
settings-deputy-wrong = Give both the name and how to reach them, or neither.
settings-ledger = Snoozed and late
settings-next = the next reminder comes { $moment }
settings-snoozed = Snoozed
settings-snoozed-line = { $request }: snoozed until { $until }
settings-ledger-none = Nothing came late: every reminder came on time.

## Settings: in the background

settings-background = While the window is closed
background-timer = Remind even while the program is closed
background-timer-yes = Every ten minutes the system itself looks at the limits: neither the window nor an open vault is needed.
background-timer-waits = The timer is written, but the user’s service manager does not answer: it begins with the next login.
background-timer-no = While the program is closed, nobody reminds. What is late comes when you open it.
background-autostart = Start with the system
background-autostart-yes = The program waits on the tray icon; no window opens.
background-autostart-no = After login the program has to be opened by hand.
background-manager = User service manager
background-manager-yes = systemd of this user runs and keeps the timer.
background-manager-no = systemd of this user does not answer: the timer does not run before the next login.

## Settings: limits in a calendar

settings-ics = Limits in your calendar
ics-folder = Folder that holds dekada.ics
ics-folder-none = Not chosen. Subscribe your calendar program to the file: the limits will be there by themselves.
ics-folder-choose = Choose a folder for limits
ics-folder-other = Another folder for limits
ics-folder-kept = The file is renewed with every change of a limit. Subscribe your calendar program to it.
ics-folder-clear = Do not renew
ics-pick = Folder for dekada.ics
ics-once = One file now
ics-private = The file holds numbers of requests, kinds of demands and days; no names, no letters.
ics-save = Save limits as .ics…
ics-save-title = Limits to a calendar file
ics-saved = { $n ->
    [one] { $name }: { $n } limit
   *[other] { $name }: { $n } limits
}

## Hand-over

settings-handover = Hand-over
handover-what = For the time of an absence the whole vault goes to a second officer as an encrypted pack that only their passphrase opens; they work in their own Dekada. When the pack comes back, everything done in it comes here, and your passphrase stays as it is.
handover-make = Hand the work over…
handover-make-again = Hand over once more…
handover-make-title = Hand the work over
handover-make-do = Hand over
handover-take = Take the work back…
handover-take-title = Take the work back
handover-take-do = Take back
handover-since = handed over { $at }
handover-file = Hand-over pack
handover-file-kind = Dekada vault
handover-file-name = hand-over.dekada
handover-file-choose = Choose a file
handover-second-types = The second officer thinks up the passphrase and types it twice. You need not know it.
handover-passphrase = Passphrase of the pack
handover-own = Your passphrase
handover-own-hint = Of this vault; it stays as it is.
handover-made = The pack is ready: { $name }. Requests: { $requests }, documents: { $documents }. Pass the file on and change nothing here until it comes back.
handover-taken = { $n ->
    [one] The work is back: { $n } journal entry, requests: { $requests }.
   *[other] The work is back: { $n } journal entries, requests: { $requests }.
}
handover-banner = The work was handed over { $at }.
handover-banner-todo = Until the pack comes back the work goes on in it: what is done here does not join it.
