### Words of the screens, except the request screen.

## Window

app-name = Dekada
skip-to-content = To the content
close = Close
cancel = Cancel
save = Save
work-stop = Stop
waiting = Loading
again = Try again
news = News
practice-mark = Practice vault: everyone in it is invented

nav-label = Sections
nav-today = Today
nav-inbox = Inbox
nav-requests = Requests
nav-calendar = Calendar
nav-sources = Data sources
nav-journal = Journal
nav-statistics = Statistics
nav-settings = Settings
nav-count-today = { $n } overdue or due today
nav-count-inbox = { $n } new
nav-count-requests = { $n } open

vault-open = Vault open
vault-open-idle = { $minutes ->
    [one] Vault open · locks after { $minutes } idle minute
   *[other] Vault open · locks after { $minutes } idle minutes
}
vault-lock = Lock the vault
palette-open = Commands

## Keys and commands

commands-go = Go
commands-window = Window
commands-lists = Lists
command-back = Back
command-palette = Find a command or a request
command-help = Keys
command-lock = Lock the vault
command-quit = Quit the program
command-add = Add files
command-add-folder = Add a folder
command-light = Light appearance
command-dark = Dark appearance
command-row-next = Next row
command-row-previous = Previous row
command-row-open = Open
help-title = Keys
help-lead = Letters work in any keyboard layout. All of this is also in the list of commands, Ctrl+K.
palette-title = Commands and requests
palette-label = Command, number or name
palette-placeholder = Command, number, name or words of the letter
palette-results = Found
palette-nothing = Nothing found. Try the number of a request or a part of a name.

## Taking files in

drop-title = Drop to take in
drop-text = Each document becomes a request and its limit starts. PDF, pictures, .eml letters, .zip archives; folders too.
intake-pick-files = Request files
intake-pick-folder = Folder of requests
intake-file-kinds = Documents
intake-all-files = All files
intake-busy = The files before are still being taken in. Wait for the end and add these then.
intake-starting = Taking files in
intake-progress = Taking in: { $done } of { $total }
intake-open-inbox = Open the inbox
intake-result = { $files ->
    [0] There are no files there.
   *[other] Taken in: { $imported } · repeated: { $duplicates } · refused: { $refused }
}
intake-file-imported = { $pages ->
    [one] { $name } — request { $request }, { $pages } page
   *[other] { $name } — request { $request }, { $pages } pages
}
intake-open-request = Open { $request }
intake-report = What became of the files
intake-report-which = Which to show
intake-outcome-imported = taken in
intake-outcome-duplicate = repeat
intake-outcome-refused = refused
intake-outcomes-imported = Taken in
intake-outcomes-duplicate = Repeats
intake-outcomes-refused = Refused
intake-repeat = the same file is here already
intake-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
intake-inside = { $n ->
    [one] { $n } file with it
   *[other] { $n } files with it
}
intake-parts = Inside { $name }
intake-password = Password of the file
intake-password-for = Password of { $name }
intake-password-try = Open
intake-password-nothing = Nothing opened with this password.
intake-password-nothing-todo = Check it; if it is right, save the file by itself and add that.

## The folder and the reading of scans

watch-on = Watching the folder “{ $folder }”
watch-waiting = { $n ->
    [one] { $n } file is still being written
   *[other] { $n } files are still being written
}
watch-taken = { $n ->
    [one] { $n } file taken in lately
   *[other] { $n } files taken in lately
}
watch-show = Show
watch-away = The folder “{ $folder }” cannot be reached
watch-away-text = No new scans come from it for now: { $path }. Check the network drive; once the folder is back its files are taken in by themselves.
watch-refused = { $n ->
    [one] { $n } file from the folder “{ $folder }” was refused
   *[other] { $n } files from the folder “{ $folder }” were refused
}
watch-refused-text = What was refused stays in the folder. See why, and what to ask for.
reading-left = { $n ->
    [one] Reading scans: { $n } page left
   *[other] Reading scans: { $n } pages left
}
reading-paused = { $n ->
    [one] Reading is paused: { $n } page left
   *[other] Reading is paused: { $n } pages left
}
reading-pause = Pause reading
reading-resume = Resume reading

## Entrance

lock-passphrase = Passphrase
lock-passphrase-empty = Enter the passphrase.
lock-open = Unlock the vault
lock-opening = Unlocking
lock-wanted = Request { $request } opens as soon as you are in.
lock-pressing = { $n ->
    [one] { $n } limit has passed or ends today
   *[other] { $n } limits have passed or end today
}
passphrase-show = Show the passphrase
passphrase-hide = Hide the passphrase
passphrase-short = Too short: at least 12 characters are needed.
passphrase-monotonous = The characters are too alike: take several different words.
passphrase-different = The two differ. Enter the second one again.
create-title = New vault
create-lead = It will hold requests, scans and answers. Everything is encrypted with this passphrase.
create-hint = Four or five unrelated words are stronger than a short, complicated password.
create-again = Once more
create-practice = Practice vault
create-practice-hint = For trying things out on invented people: every screen and document says so.
create-no-recovery = A forgotten passphrase cannot be recovered: nobody opens the vault without it.
create-do = Create the vault
create-busy = Creating

## Today

today-word = today
today-overdue = { $n ->
    [1] one overdue
    [2] two overdue
    [3] three overdue
    [4] four overdue
   *[other] { $n } overdue
}
today-due = { $n ->
    [1] one due today
    [2] two due today
    [3] three due today
    [4] four due today
   *[other] { $n } due today
}
today-inbox = { $n ->
    [one] nothing is due today, { $n } letter waits for a first look
   *[other] nothing is due today, { $n } letters wait for a first look
}
today-calm = nothing is due today
today-horizon = The next ten working days
today-day = { $due ->
    [0] { $day }: nothing due
    [one] { $day }: { $due } limit, { $overdue } overdue, { $unaccepted } not accepted
   *[other] { $day }: { $due } limits, { $overdue } overdue, { $unaccepted } not accepted
}
today-load = { $due ->
    [0] Nothing due
    [one] { $due } limit · { $overdue } overdue · { $unaccepted } not accepted yet
   *[other] { $due } limits · { $overdue } overdue · { $unaccepted } not accepted yet
}
today-now = To do today
today-now-done = Everything for today is done.
today-now-inbox = { $n ->
    [one] Nothing is due today. { $n } letter waits for a first look.
   *[other] Nothing is due today. { $n } letters wait for a first look.
}
today-later = Next
today-later-note = { $open ->
    [one] { $open } open request in all
   *[other] { $open } open requests in all
}
today-all = All requests
today-month = The whole month
today-empty-title = No requests yet
today-empty-text = What must be done today and which limits lie ahead will stand here. Drop the scan of a letter on the window or choose a file: its limit runs from receipt.

## Rows of requests

subject-unknown = Unknown sender
row-demands-next = { $demands } · { $next }
row-found = words on page { $page }
limit-none = No limit
limit-today = today
limit-last-day = last day
limit-left = { $days ->
    [one] { $days } working day left
   *[other] { $days } working days left
}
limit-overdue = { $days ->
    [one] overdue: { $days } working day
   *[other] overdue: { $days } working days
}
limit-provisional = { $left } · provisional calendar
strip-label = Limit { $due }: { $left }
strip-day-counts = { $note ->
    [none] { $day } · { $why }, { $n } of { $total }
   *[other] { $day } · { $why }, { $n } of { $total } · { $note }
}
strip-day-off = { $note ->
    [none] { $day } · { $why }, does not count
   *[other] { $day } · { $why }, does not count · { $note }
}
strip-day-today = today
strip-day-last = last day of the term

## Inbox

inbox-note = { $n ->
    [one] nobody has looked at { $n } letter, its limit is running
   *[other] nobody has looked at { $n } letters, their limits are running
}
inbox-add = Add files
inbox-add-folder = Add a folder
inbox-row = { $documents ->
    [one] { $documents } document · { $next }
   *[other] { $documents } documents · { $next }
}
inbox-drop = Files can be dropped anywhere on the window.
inbox-last = { $n ->
    [one] Last intake: { $n } file
   *[other] Last intake: { $n } files
}
inbox-empty-title = No new letters
inbox-empty-text = Letters nobody has looked at appear here. Drop scans on the window or add files: PDF, pictures, .eml letters, .zip archives. The limit runs from receipt, even while a letter lies here.

## Requests

requests-find = Find a request
requests-find-hint = Number, name, contact or words of the letter
requests-which = Which
requests-open = Open
requests-all = All
requests-stage = Stage
requests-stage-any = Any stage
requests-kind = Demand
requests-kind-any = Any demand
requests-narrow = Filter
requests-narrowed = Filtered by
requests-narrow-remove = Remove: { $what }
requests-chip-stage = Stage: { $what }
requests-chip-kind = { $what }
requests-chip-received = { $what }
requests-chip-until = { $what }
requests-due-by = Due by { $day }
requests-received-from = Received from
requests-received-to = to
requests-received-since = Received since { $from }
requests-received-until = Received until { $to }
requests-received-between = Received { $from } to { $to }
requests-date-unread = Write the date as 20.11.2026
date-typed = DD.MM.YYYY
requests-note-open = { $n } open
requests-note-all = { $n ->
    [one] { $n } request
   *[other] { $n } requests
}
requests-found = { $n ->
    [one] { $n } request found
   *[other] { $n } requests found
}
requests-none-title = Nothing found
requests-none-text = No request fits the filter. Take some of the conditions away or look among the closed ones.
requests-clear = Clear the filter
requests-look-everywhere = Look among all
requests-empty-title = No open requests
requests-empty-text = All requests and their limits will stand here. Every document taken in opens a request: drop a scan on the window or add a file.

## Data sources

sources-note = exports in which people’s data are looked for
sources-search = Search for all open requests
sources-searching = Searching in one pass for all open requests
sources-empty-title = No sources yet
sources-empty-text = Add an export of a company system, CSV or JSON, with its map: what each column means. The export stays where it is; only what is found of the person enters the vault.
source-add = Add a source
source-add-do = Add
source-add-title = New source
source-add-lead = The export is read through once to learn its rows and columns. No copy is made.
source-added = { $n ->
    [one] { $name } added: { $rows } row
   *[other] { $name } added: { $rows } rows
}
source-choose-file = Choose the export
source-choose-map = Choose the map
source-no-file = no file chosen
source-pick-file = Export
source-pick-map = Map of the export
source-file-kinds = Tables
source-which-map = Map of the columns
source-map-shipped = The Im.work map
source-map-shipped-hint = Made from the company’s policy; comes with the program.
source-map-own = A map of your own
source-map-own-hint = A Fides dataset in a YAML file.
source-lacks-file = Choose the export first.
source-lacks-map = Choose which map describes the columns.
source-map = map: { $map }
source-size = { $n ->
    [one] { $rows } row · { $bytes }
   *[other] { $rows } rows · { $bytes }
}
source-fine = fine
source-look = has remarks
source-changed = file changed
source-changed-text = The file is gone or was changed after it was added. Put it back or add the new export: an unknown file cannot be searched.
source-broken = { $n ->
    [one] { $n } row could not be read: { $lines }. Look at it in the export; the search skips it.
   *[other] { $n } rows could not be read, the first: { $lines }. Look at them in the export; the search skips them.
}
source-missing = The export lacks columns that the map names: { $columns }.
source-unmapped = Columns the map does not know: { $columns }. Their meaning is unknown; they do not enter a report.
source-facts = { $format } · { $encoding } · added { $added }
source-head-column = Column
source-head-identity = Identifies by
source-head-categories = Categories
source-head-purpose = Purpose
source-head-ground = Ground
source-head-storage = Kept for
source-head-recipients = Recipients
source-remove = Remove
source-remove-named = Remove { $name }
source-remove-title = Remove the source?
source-remove-text = { $name } will no longer be searched. The file itself and what was found already stay.
source-removed = { $name } removed. The file on disk is untouched.
search-title = Result of the search
search-note = { $requests ->
    [one] { $requests } request, data found for { $found }
   *[other] { $requests } requests, data found for { $found }
}
search-source = { $n ->
    [one] { $name }: { $rows } row, { $bytes }, { NUMBER($seconds, maximumFractionDigits: 1) } s
   *[other] { $name }: { $rows } rows, { $bytes }, { NUMBER($seconds, maximumFractionDigits: 1) } s
}
search-hits = { $n ->
    [one] { $n } finding, { $open } undecided
   *[other] { $n } findings, { $open } undecided
}
search-none = No data were found for any open request. “No data” is an answer too: it names where you looked.

## Journal

journal-note = read only: every entry is sealed to the one before
journal-verify = Check integrity
journal-intact = The journal is intact
journal-intact-text = { $n ->
    [one] { $entries } entry, the chain is unbroken. Last link:
   *[other] { $entries } entries, the chain is unbroken. Last link:
}
journal-broken = The chain is broken at entry { $n }
journal-broken-text = This entry or one before it was changed around the program. Keep the vault file as it is and compare it with a back-up.
journal-empty-title = The journal is empty
journal-empty-text = Every action will stand here: who did what and when. Entries can be neither changed nor removed.
journal-more = Show earlier ones

## Settings

settings-look = Language and look
settings-language = Language
settings-appearance = Appearance
appearance-system = As the system
appearance-light = Light
appearance-dark = Dark
settings-intake = Intake and reading
settings-folder = The folder the program watches
settings-folder-none = None chosen. A scanner or a server can put files here: they are taken in by themselves while the vault is open.
settings-folder-pick = Folder for new scans
settings-folder-choose = Choose a folder
settings-folder-other = Another folder
settings-folder-clear = Do not watch
settings-folder-reachable = within reach
settings-folder-away = out of reach
settings-folder-away-text = Check the network drive. Once the folder is back its files are taken in by themselves.
settings-move = Move files that were taken in
settings-move-yes = Files taken in move to the folder “Dekada” inside it; refused ones stay.
settings-move-no = All files stay where they are; they are not taken in twice.
settings-read = Read scans
settings-read-yes = The text is recognised on this computer, in the background: letters are found by it and facts are proposed.
settings-read-no = Letters without a text of their own are not found by their words, and no facts are proposed from them.
settings-read-failed = { $n ->
    [one] { $n } page could not be read: it is marked in its request.
   *[other] { $n } pages could not be read: they are marked in their requests.
}
settings-clock = Time and lock
settings-zone = Time zone of the company
settings-zone-hint = Limits are counted in it, wherever the laptop is.
settings-remind-at = Remind at
settings-remind-at-hint = If the computer was asleep, it reminds as soon as it wakes.
settings-remind-at-wrong = Give a time from 00:00 to 23:59.
settings-remind-days = Remind
settings-remind-day = { $day ->
    [0] on the last day
    [one] { $day } working day before
   *[other] { $day } working days before
}
settings-remind-late = After the limit, every day until answered.
settings-lock = Lock the vault after idle minutes
settings-lock-hint = It also locks with the screen, where that can be seen.
settings-lock-wrong = Give 1 to 480 minutes.
settings-officer = Officer
settings-officer-note = author of judgements, signature on documents
officer-name = Full name
officer-position = Position
officer-phone = Telephone
settings-operator = Company
settings-operator-note = the operator’s requisites on documents
operator-full_name = Full name
operator-short_name = Short name
operator-address = Address
operator-city = City on documents
operator-phone = Telephone
operator-email = E-mail
operator-ogrn = OGRN
operator-inn = INN
operator-kpp = KPP
operator-ogrn-wrong = An OGRN has 13 digits, an OGRNIP 15.
operator-inn-wrong = An INN has 10 or 12 digits.
operator-kpp-wrong = A KPP has 9 digits.
settings-saved = Settings saved.
settings-undo = Undo the changes
settings-wrong = Correct what is marked and save again.
settings-nothing-to-save = Nothing was changed.
settings-vault = Vault
vault-file = File
vault-holds = Holds
vault-holds-text = Requests: { $requests } · documents: { $documents } · pages: { $pages }
vault-entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
}
vault-key = Guard of the passphrase
vault-key-text = Argon2id, { $memory } MiB of memory, { $iterations } passes
vault-format = Format version
vault-check = Check the vault
vault-intact = The vault is intact
vault-intact-text = Pages of the file, checksums of documents and the journal were checked.
vault-problems = { $n ->
    [one] { $n } damage found
   *[other] { $n } damages found
}
vault-problem = { $kind ->
    [page] page of the file { $what }
    [document] document { $what }
    [journal] journal entry { $what }
    [link] link { $what }
    [answer] answer { $what }
   *[other] { $what }
}
vault-problems-todo = Keep the vault file as it is and take the latest back-up.
passphrase-change = Change the passphrase
passphrase-change-do = Change
passphrase-old = Present passphrase
passphrase-new = New passphrase
passphrase-changed = The passphrase was changed.
settings-machine = This computer
machine-notifications = Notifications
machine-notifications-yes = Reminders of limits arrive from the system.
machine-notifications-no = No notification service answers: reminders show only in the window. Open Today every day.
machine-screen-lock = Screen lock
machine-screen-lock-yes = The vault locks together with the screen.
machine-screen-lock-no = The system does not tell when the screen locks: the vault locks by time. Press Ctrl+L when you leave.
machine-sandbox = The fence around foreign files
machine-fences = { $n } of { $of } in place
machine-sandbox-text = Files that people send are opened by a process of its own. What this computer forbids it:
machine-has = yes
fence-resources = Memory, time and volume are limited: a trap of a file cannot take the whole computer.
fence-files = It sees only the file it was handed: no other file, not the vault.
fence-system-calls = No network, no other processes, no starting of programs: needless system calls are closed.
fence-without-resources = Memory and time are not limited: a trap of a file may keep the computer busy for long.
fence-without-files = The system does not close off the other files. It takes a Linux kernel 5.13 or newer with Landlock.
fence-without-system-calls = The system does not close off needless system calls: the starting of programs and part of the network. It takes a Linux kernel with seccomp.
tool-tesseract = Reading of scans
tool-tesseract-rus = Russian text
tool-tesseract-eng = English text and Latin letters
tool-tesseract-osd = pages lying sideways or upside down
tool-pdftoppm = Second look at pages
tool-heif-convert = HEIC and AVIF photographs
tool-without-tesseract = Without it scans are taken in and shown, but not read: only letters with a text of their own are found by words.
tool-without-pdftoppm = Without it a page that the program could not draw cannot be drawn again: it is marked as unreadable.
tool-without-heif-convert = Without it such photographs are refused: ask for JPEG or PDF.
machine-missing = not installed
machine-tool-install = The program { $name } is missing. It comes with the package { $package }.
machine-pack-install = { $words }: needs the package { $package }
machine-tool-version = { $name } { $version }
machine-version = Version
machine-yes = works
machine-no = no
