### Напоминания, загрузка, работа в фоне и передача дел.

## Сегодня: немедленно

today-tasks = Нужно сразу
today-tasks-note = закон не даёт на это дней
task-blocking = Заблокировать данные на время проверки
task-marketing = Прекратить рекламу
task-do = Сделано
task-do-what = Сделано: { $what }, { $request }
task-undo = Вернуть
task-done-said = { $request }: { $what } — сделано
task-today = сегодня
task-late = { $days ->
    [one] с { $day }, { $days } день
    [few] с { $day }, { $days } дня
   *[many] с { $day }, { $days } дней
}

## Сегодня: под угрозой и нагрузка

today-risk = Под угрозой
today-risk-note = срок ещё не прошёл, но его легко упустить
forecast-title = Ближайшие недели
forecast-pace = { $n ->
    [one] ваш темп — { NUMBER($pace, maximumFractionDigits: 1) } обращения в рабочий день: { $n } закрыто за последние сорок
    [few] ваш темп — { NUMBER($pace, maximumFractionDigits: 1) } обращения в рабочий день: { $n } закрыты за последние сорок
   *[many] ваш темп — { NUMBER($pace, maximumFractionDigits: 1) } обращения в рабочий день: { $n } закрыто за последние сорок
}
forecast-no-pace = { $n ->
    [0] темпа пока не видно: за сорок рабочих дней ничего не закрыто, нужно хотя бы пять
    [one] темпа пока не видно: за сорок рабочих дней закрыто { $n }, нужно хотя бы пять
    [few] темпа пока не видно: за сорок рабочих дней закрыты { $n }, нужно хотя бы пять
   *[many] темпа пока не видно: за сорок рабочих дней закрыто { $n }, нужно хотя бы пять
}
forecast-due = { $n ->
    [0] сроков нет
    [one] { $n } срок
    [few] { $n } срока
   *[many] { $n } сроков
}
forecast-capacity = успеваете { $n }
forecast-no-days = рабочих дней нет
forecast-over = копится больше, чем успеваете
forecast-over-why = К концу этой недели сроков наступит больше, чем вы закроете от сегодняшнего дня при вашем темпе. Начните раньше, продлите, где можно, или попросите помощи.

## Напоминания

reminder-limit = Срок { $due }: { $left }
reminder-blocking = Данные нужно заблокировать сразу
reminder-of-calendar = Календарь
reminder-calendar = Загрузите постановление о переносе выходных на { $year } год
reminders-pending = Напоминания, которые ждут
reminders-no-service = Служба уведомлений не отвечает
reminders-wait-here = Напоминания не пропали, они ждут здесь и на значке у часов.
reminders-will-wait = Напоминания появятся здесь и на значке у часов: заглядывайте в «Сегодня».
reminders-more = Ещё { $n }
reminder-dismiss = Убрать
reminder-dismiss-what = Убрать напоминание: { $request }
reminder-dismiss-why = Больше не появится; следующее придёт в свой день
snooze = Отложить
snooze-hour = Отложить на час
snooze-tomorrow = Отложить до завтра
snooze-date = Отложить до даты…
snooze-end = Напоминать как обычно
snooze-title = Отложить напоминания: { $request }
snooze-until = До какого дня
snooze-hint = Напомнит утром этого дня. Срок от этого не сдвигается.
snooze-menu = Напоминания об обращении
snoozed-until = напоминания отложены до { $until }
ledger-away = С { $from } до { $to } компьютер спал или программа была закрыта
ledger-clock-set-back = Часы переведены назад: с { $from } на { $to }
ledger-no-service = С { $from } до { $to } служба уведомлений не отвечала
ledger-with-late = { $words }. { $n ->
    [one] Опоздало { $n } напоминание.
    [few] Опоздали { $n } напоминания.
   *[many] Опоздало { $n } напоминаний.
}
ledger-seen = Понятно
snooze-end-what = Напоминать как обычно: { $request }
ledger-line-late = { $request }: должно было прийти { $moment }, пришло позже
ledger-line-replaced = { $request }: должно было прийти { $moment }, его заменило более новое

## Настройки: напоминания

settings-reminders = Напоминания
settings-quiet = Тихие часы
settings-quiet-from = С
settings-quiet-to = До
settings-quiet-hint = В это время уведомлений нет; всё накопившееся придёт после. Пусто — тихих часов нет.
settings-quiet-wrong = Укажите оба времени, от 00:00 до 23:59, или ни одного.
settings-digest = Собирать в одно, начиная с
settings-digest-hint = Если сразу напоминается о стольких обращениях, придёт одно общее уведомление.
settings-digest-wrong = Укажите от 2 до 100.
settings-deputy-name = Заместитель
settings-deputy-reach = Как с ним связаться
settings-deputy-hint = Когда до срока один рабочий день, а обращение никто не взял в работу, в уведомлении будет это имя и этот телефон. Его увидит всякий, кто видит экран: пишите только то, что можно показать.
settings-deputy-wrong = Укажите и имя, и как связаться, или ничего.
settings-ledger = Отложенные и опоздавшие
settings-next = следующее напоминание { $moment }
settings-snoozed = Отложенные
settings-snoozed-line = { $request }: отложено до { $until }
settings-ledger-none = Опозданий не было: каждое напоминание пришло вовремя.

## Настройки: в фоне

settings-background = Когда окно закрыто
background-timer = Напоминать, даже когда программа закрыта
background-timer-yes = Каждые десять минут система сама проверяет сроки: ни окно, ни открытый сейф не нужны.
background-timer-waits = Таймер записан, но служба пользователя сейчас не отвечает: он заработает со следующего входа в систему.
background-timer-no = Пока программа закрыта, напоминать некому. Опоздавшие придут, когда вы её откроете.
background-autostart = Запускать вместе с системой
background-autostart-yes = Программа ждёт на значке у часов, окно не открывается.
background-autostart-no = После входа в систему программу нужно открыть самому.
background-manager = Служба пользователя
background-manager-yes = systemd этого пользователя работает и держит таймер.
background-manager-no = systemd этого пользователя не отвечает: таймер не сработает до следующего входа в систему.

## Настройки: сроки в календаре

settings-ics = Сроки в вашем календаре
ics-folder = Папка, в которой лежит dekada.ics
ics-folder-none = Не выбрана. Подпишите на файл свою программу-календарь: сроки будут в ней сами.
ics-folder-choose = Выбрать папку для сроков
ics-folder-other = Другая папка для сроков
ics-folder-kept = Файл обновляется при каждом изменении сроков. Подпишите на него свою программу-календарь.
ics-folder-clear = Не обновлять
ics-pick = Папка для dekada.ics
ics-once = Один файл сейчас
ics-private = В файле номера обращений, виды требований и дни; ни имён, ни писем.
ics-save = Сохранить сроки как .ics…
ics-save-title = Сроки в файл календаря
ics-saved = { $n ->
    [one] { $name }: { $n } срок
    [few] { $name }: { $n } срока
   *[many] { $name }: { $n } сроков
}

## Передача дел

settings-handover = Передача дел
handover-what = На время отпуска сейф целиком уходит второму ответственному зашифрованным пакетом, который открывает только его фраза; он работает в своей Декаде. Когда пакет вернётся, всё сделанное в нём переходит сюда, а ваша фраза остаётся прежней.
handover-make = Передать дела…
handover-make-again = Передать ещё раз…
handover-make-title = Передать дела
handover-make-do = Передать
handover-take = Принять дела обратно…
handover-take-title = Принять дела обратно
handover-take-do = Принять
handover-since = переданы { $at }
handover-file = Пакет передачи
handover-file-kind = Сейф Декады
handover-file-name = передача-дел.dekada
handover-file-choose = Выбрать файл
handover-second-types = Фразу придумывает и вводит дважды второй ответственный. Вам её знать не нужно.
handover-passphrase = Фраза пакета
handover-own = Ваша парольная фраза
handover-own-hint = Этого сейфа; она останется прежней.
handover-made = Пакет готов: { $name }. Обращений: { $requests }, документов: { $documents }. Передайте файл и не меняйте здесь ничего, пока он не вернётся.
handover-taken = { $n ->
    [one] Дела приняты: { $n } запись журнала, обращений: { $requests }.
    [few] Дела приняты: { $n } записи журнала, обращений: { $requests }.
   *[many] Дела приняты: { $n } записей журнала, обращений: { $requests }.
}
handover-banner = Дела переданы { $at }.
handover-banner-todo = Пока пакет не вернулся, работа идёт в нём: сделанное здесь с ним не соединится.
