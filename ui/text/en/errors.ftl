### Pairs err-/rec-: what happened and what to do. The code comes from the program.
### Parameters locate and count; they never hold personal data.

## General

err-unknown = It did not work: { $code }.
rec-unknown = Try again. If it repeats, lock the vault and unlock it: what was written is not lost.
err-bad-input = The program did not understand the request.
rec-bad-input = Check what you entered and try again.
err-call-crashed = The action broke off because of a fault in the program.
rec-call-crashed = Nothing was written. Try again; if it repeats, tell the developers what you were doing.
err-not-encodable = The program’s answer could not be passed on.
rec-not-encodable = Try again. What was written is not lost.
err-no-such-call = The program knows no such action.
rec-no-such-call = Update the program: the window and the core are of different versions.
err-unknown-word = The program does not know this word.
rec-unknown-word = Take one of the words listed in the help.
err-bad-date = The date cannot be understood.
rec-bad-date = Write it as YYYY-MM-DD.
err-date-out-of-range = The production calendar does not know this date.
rec-date-out-of-range = Check the year: the calendar begins with 2022.
err-bad-setting = The setting does not fit: { $field }.
rec-bad-setting = Correct it and save again.

## Vault

err-vault-locked = The vault is locked.
rec-vault-locked = Unlock it with the passphrase and try again.
err-wrong-passphrase = The passphrase did not fit.
rec-wrong-passphrase = Check the keyboard layout and Caps Lock and enter it again.
err-passphrase-empty = The passphrase is empty.
rec-passphrase-empty = Enter at least four words.
err-vault-missing = There is no vault file here.
rec-vault-missing = Create a vault or say where it lies.
err-vault-exists = There is a vault here already.
rec-vault-exists = Unlock it or choose another place. A vault is never created over another.
err-vault-in-use = Another program holds the vault file.
rec-vault-in-use = Close the second Dekada window or wait for the command to end, then try again.
err-vault-busy = The vault is busy: work is still under way.
rec-vault-busy = Wait for it to end and try again.
err-vault-newer = A newer program made this vault (format { $format }).
rec-vault-newer = Update Dekada. The file was not changed.
err-not-a-vault = This file is not a Dekada vault.
rec-not-a-vault = Choose a file that ends in .dekada.
err-vault-damaged = The vault file is damaged ({ $place }).
rec-vault-damaged = Keep it as it is, copy the disk and take the latest back-up.
err-bad-row = A record of the table { $table } cannot be read.
rec-bad-row = Check the vault in the settings and take the latest back-up.
err-store-failed = The vault could not write.
rec-store-failed = Nothing was changed. Try again; if it repeats, check the vault in the settings.
err-board-failed = The limits for reminders could not be written.
rec-board-failed = Check that the vault’s folder can be written to. The limits themselves are whole and visible in the window.
err-no-space = The disk is full.
rec-no-space = Free some space and try again. What was written before is whole.
err-no-memory = There is not enough memory to unlock the vault.
rec-no-memory = Close other programs and try again.
err-no-random = The system gave no random numbers for the key.
rec-no-random = Restart the computer and try again.

## Files that are taken in

err-empty-file = The file is empty: it holds not a single byte.
rec-empty-file = Scan or download the document again.
err-not-supported = { $looks-like ->
    [text] This is plain text: there is no signature in it.
    [html] This is a web page, not a document.
    [docx] This is a Word document.
    [doc] This is a Word document.
    [rtf] This is a Word document in RTF.
    [odt] This is an OpenDocument file.
    [ods] This is a spreadsheet, not a document.
    [xls] This is a spreadsheet, not a document.
    [xlsx] This is a spreadsheet, not a document.
    [ppt] This is a presentation, not a document.
    [pptx] This is a presentation, not a document.
    [epub] This is an electronic book.
    [rar] This is a RAR archive.
    [seven-zip] This is a 7-Zip archive.
    [gzip] This is an archive of a kind that is not opened here.
    [bzip2] This is an archive of a kind that is not opened here.
    [xz] This is an archive of a kind that is not opened here.
    [unusual-packing] The file is compressed in a way that is not read here.
    [unusual-lock] The file is locked with a certificate or in another way than a password.
    [unusual-picture] The image is compressed or coloured in a way that is not read here.
    [gif] This is a GIF image.
    [svg] This is an SVG drawing.
    [jxl] This is a JPEG XL image.
    [djvu] This is a DjVu document.
    [postscript] This is a PostScript file.
    [msg] This is a letter of Outlook (MSG).
    [mbox] This is a whole mailbox (mbox), not one letter.
    [winmail] This is a winmail.dat attachment: how Outlook packs a letter.
    [encrypted-mail] This is an encrypted letter or file.
    [video] This is video or sound.
    [program] This is a program. Do not run it.
   *[other] Files of this kind are not taken in.
}
rec-not-supported = { $looks-like ->
    [docx] Ask for a scan or a photograph of the signed document, or for a PDF of it.
    [doc] Ask for a scan or a photograph of the signed document, or for a PDF of it.
    [rtf] Ask for a scan or a photograph of the signed document, or for a PDF of it.
    [odt] Ask for a scan or a photograph of the signed document, or for a PDF of it.
    [text] Ask for a scan or a photograph of the signed document.
    [html] Ask for a scan or a photograph of the signed document.
    [rar] Unpack it and add the files one by one, or ask for a ZIP.
    [seven-zip] Unpack it and add the files one by one, or ask for a ZIP.
    [gzip] Unpack it and add the files one by one, or ask for a ZIP.
    [bzip2] Unpack it and add the files one by one, or ask for a ZIP.
    [xz] Unpack it and add the files one by one, or ask for a ZIP.
    [unusual-packing] Unpack the archive and add the files one by one, or ask for an ordinary ZIP.
    [unusual-lock] Ask for the document without protection.
    [msg] Save the letter as EML in the mail program and add it again.
    [mbox] Save the one letter as EML and add it again.
    [winmail] Ask for the letter again, with ordinary attachments.
    [encrypted-mail] Open it where the key is, and add what is inside.
    [video] Ask for a scan or a photograph of the document.
    [program] Delete the file and ask for a scan or a photograph of the document.
   *[other] Ask for the document as PDF, JPEG, PNG or TIFF.
}
err-encrypted = The file is protected with a password.
rec-encrypted = Enter the password, or ask the person for a copy without it.
err-wrong-password = The password does not fit.
rec-wrong-password = Check the keyboard layout and Caps Lock and enter it again.
err-damaged = The file is damaged or cut short.
rec-damaged = Download it again; if that does not help, ask the person to send it anew.
err-too-many-pages = Pages in the file: { $pages }; at most { $limit } are taken in.
rec-too-many-pages = Split the file and add the parts to one request.
err-too-many-pixels = Megapixels in the image: { $megapixels }; at most { $limit } are taken in.
rec-too-many-pixels = Scan at a lower resolution: 300 dots per inch is enough.
err-too-large = The file is too large.
rec-too-large = Scan at a lower resolution or split the file.
err-too-many-parts = Files inside: { $parts }; at most { $limit } are taken in.
rec-too-many-parts = Unpack it and add only the files you need.
err-unpacks-too-large = What it unpacks to is too large for such an archive: malicious files are made like this.
rec-unpacks-too-large = Do not unpack it. Ask for the documents one by one.
err-too-deep = An archive lies in an archive too many times (more than { $limit }).
rec-too-deep = Ask for the documents one by one, without archives.
err-tool-missing = The program that reads such files is not installed: { $tool }.
rec-tool-missing = Install it and add the file again. Everything else works without it.
err-timed-out = Opening the file took longer than { $seconds } s and was stopped.
rec-timed-out = The file was not taken in. Save it with another program or scan it again.
err-crashed = The file could not be opened: the reader stopped on it.
rec-crashed = The file was not taken in; everything else is whole. Ask for the document in another format.
err-out-of-memory = Opening the file needs too much memory.
rec-out-of-memory = Split the file or scan at a lower resolution.
err-worker-missing = The process that opens foreign files did not start.
rec-worker-missing = Reinstall the program: for safety, files are not opened without it.
err-file-not-found = The file is not there.
rec-file-not-found = Check whether it was moved and choose it again.
err-file-denied = You may not use this file or folder.
rec-file-denied = Give yourself the right to it or choose another place.
err-file-exists = A file of that name exists already.
rec-file-exists = Choose another name: files are never overwritten.
err-file-is-folder = This is a folder, and a file is needed.
rec-file-is-folder = Choose a file.
err-file-unreadable = The file cannot be read.
rec-file-unreadable = Check the disk or the medium and try again.
err-not-a-file = This is not an ordinary file.
rec-not-a-file = Copy its content into an ordinary file and choose that.

## Request

err-bad-request-number = The number of the request cannot be understood.
rec-bad-request-number = Write it as 2026-0001.
err-no-such-request = There is no request { $request }.
rec-no-such-request = Check the number or find it in the list.
err-no-such-document = There is no such document.
rec-no-such-document = Open the request again.
err-no-such-page = There is no page { $page } in the document.
rec-no-such-page = Choose another page.
err-no-such-demand = The request has no such demand.
rec-no-such-demand = Choose one of the demands that are named.
err-no-demand = It is not said what the person asks for.
rec-no-demand = Name at least one demand.
err-not-in-this-stage = This is not possible now: the request is in another stage.
rec-not-in-this-stage = See what can be done now at the foot of the request.
err-identity-open = The identity has not been judged yet.
rec-identity-open = Give your judgement on the identity with its reason.
err-identity-not-confirmed = The identity is not confirmed.
rec-identity-not-confirmed = Return the request for what is missing, or refuse with a ground.
err-signature-open = The signature has not been judged yet.
rec-signature-open = Give your judgement on the signature with its reason.
err-signature-not-accepted = The signature is not accepted.
rec-signature-not-accepted = Return the request and ask for a signed document, or refuse with a ground.
err-judged-incomplete = The request is judged incomplete.
rec-judged-incomplete = Return it for what is missing, or change the judgement on completeness.
err-unknown-verdict = There is no such verdict.
rec-unknown-verdict = Choose one of those offered.
err-reason-missing = The reason is missing.
rec-reason-missing = Write it in a sentence or two: it stays in the journal.
err-evidence-elsewhere = The marked place is not on a page of this request.
rec-evidence-elsewhere = Mark a place on a page of its documents.
err-received-in-future = The date of receipt is later than the entry.
rec-received-in-future = Check the date: the limit runs from receipt.
err-merge-into-itself = A request cannot be joined to itself.
rec-merge-into-itself = Give the number of another request.
err-merge-into-closed = The other request is closed.
rec-merge-into-closed = Join only to an open one.

## Limit

err-no-extension = The law allows no extension of this limit.
rec-no-extension = Answer in time. Not every demand can be extended.
err-nothing-to-extend = Nothing can be extended: no limit allows it any more.
rec-nothing-to-extend = Answer in time.
err-already-extended = The limit was extended already; it is possible once.
rec-already-extended = Answer within the extended limit.
err-extension-empty = It is not said by how many days to extend.
rec-extension-empty = Give at least one working day.
err-extension-too-long = The extension is too long: at most { $longest } working days.
rec-extension-too-long = Give fewer days.
err-limit-passed = The limit has passed.
rec-limit-passed = A notice of extension leaves before the limit. Answer as soon as you can.
err-demand-refused = This demand was refused already.
rec-demand-refused = Go on with the other demands.

## Data and sources

err-no-sources = There is nowhere to search: there are no sources.
rec-no-sources = Add an export under “Data sources”.
err-nothing-to-search-by = There is nothing to search by: request { $request } has neither a name nor a contact.
rec-nothing-to-search-by = Enter the person’s name, e-mail or telephone.
err-no-such-source = There is no such source.
rec-no-such-source = Look at the list of sources again.
err-no-such-finding = There is no such finding.
rec-no-such-finding = Search again.
err-findings-undecided = Findings without a decision: { $findings }.
rec-findings-undecided = Include or leave out each of them.
err-bad-map = The map of the export cannot be read: { $detail }.
rec-bad-map = Correct the named place in the map’s file.
err-source-not-found = The export is not there.
rec-source-not-found = Put the file back or add a new export.
err-source-is-directory = This is a folder, not an export.
rec-source-is-directory = Choose a CSV or JSON file.
err-source-not-a-file = This is not an ordinary file.
rec-source-not-a-file = Choose a CSV or JSON file.
err-source-denied = You may not read the export.
rec-source-denied = Give yourself the right to read it and try again.
err-source-read = The export stopped being readable.
rec-source-read = Check the disk or the network it lies on and try again.
err-source-empty = The export is empty.
rec-source-empty = Export the table again, with the headings of its columns.
err-source-binary = This is neither a table nor JSON.
rec-source-binary = Export the data as CSV or JSON.
err-source-cut-off = The export breaks off at record { $row }.
rec-source-cut-off = Export it again, whole.
err-source-record-too-long = Record { $row } is too long.
rec-source-record-too-long = Check the quotation marks in that line: one may not be closed.
err-source-no-collection-fits = The map does not fit: none of its tables looks like this export.
rec-source-no-collection-fits = Take another map or describe the columns in your own.
err-source-no-such-collection = The map has no table { $collection }.
rec-source-no-such-collection = Check the name of the table in the map.
err-source-changed = The export was changed after it was added.
rec-source-changed = Add it anew: an unknown file cannot be searched.
err-source-stopped = The search was stopped.
rec-source-stopped = Start it again when you are ready.

## Answers

err-not-asked = The request does not ask for this.
rec-not-asked = Make the document for one of the demands that are named.
err-report-incomplete = The document is incomplete, empty items: { $items }.
rec-report-incomplete = Fill them in: where there is nothing to say, say so.
err-typesetting = The document could not be typeset ({ $place }).
rec-typesetting = Check the entered text for unusual characters and try again.
err-no-such-answer = There is no such document.
rec-no-such-answer = Look at the request’s documents again.
err-nothing-to-send = It is not said what was sent.
rec-nothing-to-send = Choose a document made here or attach a file.
err-number-missing = The outgoing number is missing.
rec-number-missing = Give the number under which the answer left.

## Notifications

err-no-notifications = No notification service answers.
rec-no-notifications = The reminder stays due. Check the system’s notifications and open Today every day.

## Reports and long work

err-not-searched = The data have not been looked for in any source yet.
rec-not-searched = Add sources and find the data: a report also answers for what was not found.
err-source-unsearched = Not every source was searched: { $sources }.
rec-source-unsearched = Find the data again: the search goes through all sources.
err-no-name = The person is not named.
rec-no-name = Enter the full name from the letter.
err-before-the-law = The program knows the terms of the law from { $since } on.
rec-before-the-law = Check the date of receipt.
err-stopped = The file was not opened: the intake was stopped.
rec-stopped = Take it in again when you are ready: what is in already will not come twice.

err-link-leads-out = The link leads out of the folder.
rec-link-leads-out = If the file is wanted, choose it itself and not the folder with the link.
err-side-file-alone = There is no document beside this side file.
rec-side-file-alone = Put the document of the same name beside it and take both in.
err-bad-side-file = The side file about the sender is broken. The document beside it was taken in.
rec-bad-side-file = Enter the facts of the account by hand, or ask the server for the file again.
err-not-a-quarter-turn = A page can be turned by 0, 90, 180 or 270 degrees.
rec-not-a-quarter-turn = Give one of these.
err-not-an-order = An order of pages names every page exactly once.
rec-not-an-order = Name all pages of the document.
err-pages-in-use = Evidence is marked on these pages.
rec-pages-in-use = Take the marks off these pages and try again.
err-not-split = This document was not split off from another.
rec-not-split = Only what was split off can be taken back.
err-no-folder-watched = No folder is watched.
rec-no-folder-watched = Name one: dekadactl watch FOLDER, or choose it in the settings.
err-folder-unreachable = The watched folder cannot be reached.
rec-folder-unreachable = See whether the drive is connected; nothing is lost, the files are taken in when the folder is back.

err-snooze-past = That moment has passed.
rec-snooze-past = Name a time later than now.
err-snooze-past-limit = The reminder cannot be put off for so long.
rec-snooze-past-limit = Until { $latest } at the latest: the last day of a limit is never hidden, and one that has passed waits only until tomorrow.
err-no-config-folder = It is not known where the user's settings lie.
rec-no-config-folder = Set HOME or XDG_CONFIG_HOME and try again.
err-program-missing = The program { $program } is not beside this one.
rec-program-missing = Install Dekada again: its two programs belong in one folder.
err-path-not-text = The path to the program or the vault has bytes that are not UTF-8.
rec-path-not-text = Rename the folder or the file.
err-background-failed = The file of the autostart cannot be written.
rec-background-failed = Check whether the folder of the user's settings can be written to.

## Hand-over and the calendar file

err-handover-own-passphrase = This is the passphrase of your own vault.
rec-handover-own-passphrase = Let the second officer choose one: only theirs opens the pack.
err-handover-same-file = This is the vault itself, not a pack.
rec-handover-same-file = Choose the pack that the second officer worked in.
err-handover-not-a-pack = This file is not a hand-over pack.
rec-handover-not-a-pack = Choose the file that the second officer gave back; it ends in .dekada.
err-handover-wrong-passphrase = The passphrase of the pack did not fit.
rec-handover-wrong-passphrase = It is the second officer's, not yours. Check the keyboard layout and enter it again.
err-handover-in-use = Another program has the pack open.
rec-handover-in-use = Let the second officer close Dekada, then try again.
err-handover-damaged = The pack is damaged.
rec-handover-damaged = Get it from the second officer again. Your vault was not changed.
err-handover-journal-broken = The journal of the pack is broken: entry { $entry } does not follow from the one before.
rec-handover-journal-broken = Keep the pack as it is and find out who changed it. Your vault was not changed.
err-handover-foreign = The pack was made from another vault.
rec-handover-foreign = Choose a pack of this vault. Your vault was not changed.
err-handover-both-went-on = Both were worked in after the hand-over: entries here { $own }, in the pack { $pack }.
rec-handover-both-went-on = A program does not mix two histories. Decide which one holds and carry over from the other by hand; both files open as before.
err-ics-folder-missing = The folder for the calendar file is not there.
rec-ics-folder-missing = Make it or name another one, by its full path.

## The calendar and limits

err-calendar-too-large = The file is too large for the calendar of a year.
rec-calendar-too-large = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-unknown = This is no production calendar of a known form.
rec-calendar-unknown = xmlcalendar (XML, JSON), a line of isdayoff, JSON of production-calendar, or the transfers of the decree are understood. Nothing was changed.
err-calendar-broken = The calendar file is broken: { $place ->
    [byte] byte { $n }
    [line] line { $n }
    [character] character { $n }
    [month] month { $n }
   *[entry] entry { $n }
    }.
rec-calendar-broken = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-declares = The file declares a document type or entities, which a calendar has no use for.
rec-calendar-declares = Such a file is not opened: take the calendar from elsewhere. Nothing was changed.
err-calendar-no-year = The file does not name its year.
rec-calendar-no-year = Name the year (in the window beside the file, in dekadactl with --year).
err-calendar-other-year = The file is for { $file }, not for { $asked }.
rec-calendar-other-year = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-other-country = The calendar is of another country.
rec-calendar-other-country = A calendar of Russia is needed. Nothing was changed.
err-calendar-bad-day = A day in the file cannot be read: { $place ->
    [byte] byte { $n }
    [line] line { $n }
    [character] character { $n }
    [month] month { $n }
   *[entry] entry { $n }
    }.
rec-calendar-bad-day = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-duplicate = The day { $date } stands there twice.
rec-calendar-duplicate = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-month-twice = Month { $month } stands there twice.
rec-calendar-month-twice = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-incomplete = Month { $month } is incomplete in the file.
rec-calendar-incomplete = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-wrong-length = The file has { $found } days, the year has { $expected }.
rec-calendar-wrong-length = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-contradiction = By its days the file has { $counted } working days, while it speaks of { $stated } itself.
rec-calendar-contradiction = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-outside = The day { $date } is not of this year.
rec-calendar-outside = Correct the date. Nothing was changed.
err-calendar-off-and-short = The day { $date } cannot be off and shortened.
rec-calendar-off-and-short = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-moved-nowhere = The rest of { $date } is moved to the same day.
rec-calendar-moved-nowhere = Correct the transfer. Nothing was changed.
err-calendar-not-a-day-off = { $date } is no day off whose rest could be moved.
rec-calendar-not-a-day-off = Compare the transfers with the decree. Nothing was changed.
err-calendar-not-a-working-day = { $date } is off anyway; no rest can be moved to it.
rec-calendar-not-a-working-day = Compare the transfers with the decree. Nothing was changed.
err-calendar-working-days = The year has { $found } working days; a year has 245 to 250.
rec-calendar-working-days = Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-shifted = The weekdays do not fit: { $worked } Saturdays and Sundays are worked, { $off } weekdays that are no holidays are off.
rec-calendar-shifted = The calendar seems to be shifted or of another year. Check where the file comes from and fetch it again. Nothing was changed.
err-calendar-holiday-worked = { $date } is a holiday of Labour Code art. 112, and the calendar has it worked.
rec-calendar-holiday-worked = It seems to be the calendar of another country or year. Nothing was changed.
err-calendar-no-decree = Number and date of the decree are missing.
rec-calendar-no-decree = Enter them: transfers are in force only by a decree of the Government.
err-calendar-nothing-to-load = It is not said what to load.
rec-calendar-nothing-to-load = Give either a file or a year with the transfers of its decree.
err-doubt-too-many-days-off = There are { $days } weekdays off more than Labour Code art. 112 gives.
rec-doubt-too-many-days-off = Regional days and days declared by the President do not lengthen limits until you decide so, with a reason.
err-doubt-too-few-days-off = There are { $days } weekdays off fewer than Labour Code art. 112 gives.
rec-doubt-too-few-days-off = A transfer may be missing, or a working Saturday may not be marked.
err-doubt-worked-sunday = The Sunday { $date } is marked as worked.
rec-doubt-worked-sunday = That is very rare: compare it with the decree.
err-doubt-against-the-decree = The calendar contradicts the decree that the program knows: { $days } days.
rec-doubt-against-the-decree = If the decree was amended, enter its number, date and transfers; until then the year counts as provisional.
err-no-such-ground = A demand of this kind knows no such ground.
rec-no-such-ground = Grounds are chosen for deletion and for cookies.
err-nothing-to-supply = The term of this demand does not start with confirming data.
rec-nothing-to-supply = The date is entered for rectification and for unlawful data.
err-supplied-outside = Confirming data cannot have come before the request or in the future.
rec-supplied-outside = Correct the date.
err-not-returned = The request was not returned, so there is no completed document.
rec-not-returned = The date is entered for a request that was sent back.
err-cured-outside = The completed document cannot have come before the request or in the future.
rec-cured-outside = Correct the date.
err-no-task = Nothing is owed at once here.
rec-no-task = Data are blocked at once on a complaint of unlawfulness or inaccuracy; advertising stops at once.
err-no-gdpr = The request is not marked as one to which the GDPR applies.
rec-no-gdpr = Mark it in the request if the person is in the European Union.
err-no-such-day = There is no decision about this day.
rec-no-such-day = Choose a day from the list of your decisions.
err-period-backwards = The period begins after it ends.
rec-period-backwards = Swap the dates.
err-statistics-ending = It is not clear in what form to save the statistics.
rec-statistics-ending = The name of the file must end in .pdf or .csv.
err-no-letter = There is no such letter of the request yet.
rec-no-letter = The notice is made with the extension of the limit.
