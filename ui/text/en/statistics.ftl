### Words of the statistics for the head of the company.

stats-note = without names or other personal data
stats-period = Period
stats-by-year = Year
stats-by-quarter = Quarter
stats-by-custom = Own period
stats-quarter = Quarter
stats-quarter-name = { $roman } quarter
stats-order = The second day is before the first.
stats-choose = Name a period to see the figures.
stats-range = Requests received from { $from } to { $to }
stats-save-pdf = Save as PDF…
stats-save-csv = Save as CSV…
stats-save-title = Save the statistics
stats-save-name = Statistics of requests { $from } — { $to }
stats-saved = The statistics were saved: { $file }
stats-nothing = There is nothing to save for this period.
stats-empty-title = No requests in this period
stats-empty-text = Figures for the head of the company will stand here: how many requests came, how many were completed in time and where it was close. Choose another period.
stats-figure-received = Received
stats-figure-on-time = Completed in time
stats-figure-late = Late
stats-figure-near = Near misses
stats-figure-days = Average time
stats-figure-open = Still open
stats-note-received = { $dismissed ->
    [one] { $extended } extended; { $dismissed } more letter was no request
   *[other] { $extended } extended; { $dismissed } more letters were no requests
}
stats-note-on-time = { $n } of { $of } completed
stats-note-late = completed after their limit
stats-note-near = completed on the last day or the day before
stats-note-days = { $longest ->
    [one] working days; the longest answer took { $longest } day
   *[other] working days; the longest answer took { $longest } days
}
stats-note-open = { $overdue } of them overdue
stats-months = By month of receipt
stats-months-note = received, and completed late
stats-kinds = By kind of demand
stats-kinds-note = a request with several demands counts under each
stats-head-month = Month
stats-head-kind = Kind
stats-head-received = Received
stats-head-completed = Completed
stats-head-on-time = In time
stats-head-late = Late
stats-head-near = Near misses
stats-head-refused = Refused
stats-head-extended = Extended
stats-head-open = Open
stats-head-days = Days on average
stats-all = All requests
stats-near-explained = A near miss was completed on the last day of its limit or the working day before. It was not late, but any illness or failure would have made it so: many of them mean that there is no reserve.
