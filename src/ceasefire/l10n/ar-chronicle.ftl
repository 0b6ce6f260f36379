# يوميات حرب واحدة. الأخبار القصيرة التي تُجمع بالفواصل المنقوطة تخلو من نقطة في آخرها.
# الرسالة التي لا حرف عربيًا فيها سوى ما يُدرج تبدأ بعلامة اتجاه، وإلا انعكس ترتيب أجزائها.

chronicle-semicolon = { "؛ " }
# العدد هنا مجرور أو منصوب: بعد يومين، من أصل يومين.
chronicle-days = { $count ->
    [zero] صفر يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

## المطلع والخاتمة

chronicle-title = { $title }: الحرب { $war } من البذرة { $seed }
chronicle-address = السيناريو { $scenario }، بصمته { $digest }.
chronicle-truth = القيمة الحقيقية في هذه الحرب: الجندي الواحد في القوات { $attacker } يعدل { $worth } من جنود القوات { $defender } (اللوغاريتم { $log }).
chronicle-prior = عشية الحرب كان هذا الرقم { $a_worth } في تقدير القيادة { $attacker } (اللوغاريتم { $a_log })، و{ $d_worth } في تقدير القيادة { $defender } (اللوغاريتم { $d_log }).
chronicle-factors = المعطيات التي لا تحسمها المصادر، قياسًا إلى رقم السيناريو: { $list }.
chronicle-factor = { "\u200F" }{ $name } × { $factor }
chronicle-aid-plan = عدد شحنات المساعدة { $all }: يصل منها أثناء الحرب { $coming }، وبعدها { $late }، ولا يصل أبدًا { $never }.
chronicle-key = النسبة هي قوة المهاجم إلى قوة المدافع في القطاع، والنسبة المقدَّرة هي ما تظنه القيادة { $attacker }. والطقس المذكور طقس { $sector }.
chronicle-end = اليوم { $day }، { $date }: انتهت الحرب. النتيجة: { $outcome }.
chronicle-end-horizon = بعد اليوم { $day }، { $date }، تتوقف اليوميات. النتيجة: { $outcome }.
chronicle-end-overrun = اجتيح { $share } مما يحسم الحرب، ونصفه يُعدّ احتلالًا للبلد.
chronicle-end-losses = مجموع الخسائر: القوات { $attacker } { $a } (القتلى والمفقودون { $a_dead }، وضحايا الصقيع { $a_frozen })، والقوات { $defender } { $d } (القتلى والمفقودون { $d_dead }، وضحايا الصقيع { $d_frozen }).
chronicle-end-line = { $line }: بُلغ في { $reached } واختُرق في { $breached }
chronicle-end-line-held = { $line }: بُلغ في { $reached } ولم يُخترق
chronicle-end-line-far = { $line }: لم يُبلغ
chronicle-end-sector = { $sector }: الجبهة { $where }؛ { $lines }.
chronicle-end-sector-open = { $sector }: الجبهة { $where }.

chronicle-factor-attacker-men = عديد القوات { $attacker }
chronicle-factor-defender-men = عديد القوات { $defender }
chronicle-factor-attacker-loss-rate = معدل خسائر القوات { $attacker }
chronicle-factor-defender-loss-rate = معدل خسائر القوات { $defender }
chronicle-factor-line-strength = متانة الخطوط
chronicle-factor-line-wear = سرعة تآكل الخطوط
chronicle-factor-defender-stock = مخزون ذخيرة القوات { $defender }
chronicle-factor-attacker-rail = طاقة السكك الحديدية للقوات { $attacker }

## اليوم

chronicle-day = اليوم { $day }، { $date }. { $sky }.
chronicle-sky = الحرارة { $temperature } °م، الثلج { $snow } سم، ساعات النهار { $light }
chronicle-sky-ice = الحرارة { $temperature } °م، الثلج { $snow } سم، ساعات النهار { $light }، سماكة الجليد { $ice } سم
chronicle-quiet = لا تغيّر يُذكر على الجبهة.

## الأرض

chronicle-sector = { "\u200F" }{ $sector }: { $text }.
chronicle-ground = الأرض: { $list }.
chronicle-week = في الأيام السبعة الأخيرة: { $list }.
chronicle-march = { "\u200F" }{ $sector }: { $move } ({ $where })
chronicle-move = { $move }، والجبهة { $where }
chronicle-forward = تقدّم { $km } كم
chronicle-back = تراجع { $km } كم
chronicle-still = لم تتبدل الأرض
chronicle-at = عند { $place }
chronicle-short-of = على بُعد { $km } كم قبل { $place }
chronicle-past = على بُعد { $km } كم بعد { $place }
chronicle-on-border = على الحدود
chronicle-from-border = على بُعد { $km } كم من الحدود
chronicle-taken = سقوط { $place }
chronicle-retaken = استعادة { $place }
chronicle-reached = بلوغ { $line }
chronicle-breached = اختراق { $line } بعد { $days } من بلوغه
chronicle-worn = لم يبقَ من متانة { $line } سوى { $share }
chronicle-counter = القوات { $defender } ترد بهجوم مضاد (النسبة { $ratio }، دون { $threshold })
chronicle-ice-bears = الجليد إلى جانب { $line }، وسماكته { $cm } سم، بات يحمل المشاة ومدافعهم
chronicle-ice-bears-all = الجليد إلى جانب { $line }، وسماكته { $cm } سم، بات يحمل الدبابات

## القرارات والقيم التي قورنت

chronicle-opening = بدء هجوم عام حيث تتجاوز النسبة المقدَّرة { $go }: { $list }.
chronicle-opening-axis = { "\u200F" }{ $sector } { $believed }
chronicle-begin-general = بدء هجوم عام: النسبة المقدَّرة { $believed } تتجاوز { $go }
chronicle-begin-deliberate = بدء هجوم مُدبَّر: النسبة المقدَّرة { $believed } تتجاوز { $go }، والاستعداد { $preparation } كافٍ (المطلوب { $ready })
chronicle-break-off = وقف الهجوم: النسبة المقدَّرة { $believed } دون { $stop } بعد { $days }
chronicle-build-up = استمرار الحشد: النسبة المقدَّرة { $believed }، والهجوم يتطلب { $go }؛ الاستعداد { $preparation }، والهجوم يتطلب { $ready }
chronicle-wait = لا هجوم بعد: النسبة المقدَّرة { $believed }، والهجوم الأول يتطلب { $go }
chronicle-go-on = استمرار الهجوم، وقد مضى { $since } من أصل { $planned }: النسبة المقدَّرة { $believed } (ويتوقف بعد انقضائها إن كانت دون { $stop })
chronicle-go-on-beyond = استمرار الهجوم بعد { $days }، وكان المقرر { $planned }: النسبة المقدَّرة { $believed } ليست دون { $stop }
chronicle-rails-full = { $sector }: الخطة الأولى لم تعد تكفي، فتنتقل السكك الحديدية للقوات { $attacker } إلى كامل طاقتها (النسبة المقدَّرة { $believed }، والمطلوب { $go }).
chronicle-rails-calm = { $sector }: الخطة تبدو كافية، فتعمل السكك الحديدية للقوات { $attacker } بنسبة { $effort } من طاقتها (النسبة المقدَّرة { $believed }، والمطلوب { $go }).

## الرجال والذخيرة والمساعدات والتقديرات

chronicle-losses = خسائر اليوم: القوات { $attacker } { $a }، والقوات { $defender } { $d }؛ والمجموع حتى الآن { $a_total } و{ $d_total }.
chronicle-supply = إمداد القوات { $side } ({ $thing }): ما يكفي { $days }؛ ولُبّي { $share } من طلب النيران.
chronicle-men = في الجبهة: { $a_men } من القوات { $attacker } و{ $d_men } من القوات { $defender }؛ أُرسل اليوم { $a_sent } و{ $d_sent }؛ وفي الاحتياط { $a_reserve } و{ $d_reserve }.
chronicle-beliefs = الجندي الواحد في القوات { $attacker } يعدل من جنود القوات { $defender }: { $a_worth } في تقدير القيادة { $attacker } (اللوغاريتم { $a_log })، و{ $d_worth } في تقدير القيادة { $defender } (اللوغاريتم { $d_log })، و{ $worth } في الحقيقة (اللوغاريتم { $log }).
chronicle-spirit = التماسك حيث تُحسم الحرب: القوات { $attacker } { $a } (تنهار دون { $a_limit })، والقوات { $defender } { $d } (تنهار دون { $d_limit }).
chronicle-arrived = وصول مساعدة من { $patron }: { $item } ({ $amount })؛ الطريق: { $route }.
chronicle-arrived-late = وصول مساعدة من { $patron } بتأخير { $days }: { $item } ({ $amount })؛ الطريق: { $route }.
chronicle-closed = مساعدة من { $patron } لن تصل أبدًا: { $item } ({ $amount })، وكان موعدها اليوم؛ والطريق مغلق: { $route }.
chronicle-aid-guns = مدافع
chronicle-aid-men = متطوعون

patron-sweden = السويد
patron-norway = النرويج
patron-denmark = الدنمارك
patron-hungary = المجر
patron-estonia = إستونيا
patron-britain = بريطانيا
patron-france = فرنسا
patron-italy = إيطاليا
patron-expatriates = أبناء البلد في المهجر
patron-overseas = ما وراء البحار
patron-islands = الجزر

## يوم واحد بالتفصيل

chronicle-full-day = اليوم { $day }، { $date }
chronicle-full-ground = الأرض: { $move }
chronicle-full-line = { $line } على بُعد { $km } كم
chronicle-full-before = أمام المهاجمين مباشرةً { $line }، وقد بقي من متانته { $share }
chronicle-full-decision = القرار: { $why }
chronicle-full-power = القوة: النسبة { $ratio } في الحقيقة، و{ $a } في تقدير القيادة { $attacker }، و{ $d } في تقدير القيادة { $defender }؛ شدة القتال { $intensity }
chronicle-full-men = القوات { $side }: عدد الرجال { $men }، التماسك { $cohesion }؛ خسائر اليوم { $today }، والمجموع { $total }
chronicle-full-weather = الطقس: { $sky }
chronicle-full-whole = الجبهة كلها
chronicle-full-frost = منها ضحايا الصقيع: القوات { $attacker } { $a }، والقوات { $defender } { $d }؛ والمجموع { $a_total } و{ $d_total }.
chronicle-full-fire = نيران القوات { $side }: لُبّي { $share } من الطلب.
chronicle-full-stock = { $thing }: عدد الطلقات { $rounds }، ما يكفي { $days }
chronicle-full-effort = السكك الحديدية للقوات { $attacker } تعمل بنسبة { $effort } من طاقتها ({ $sector }: النسبة المقدَّرة { $believed }، والمطلوب { $go }).
chronicle-full-no-aid = لا مساعدة متوقعة اليوم.

## جولات التفاوض

chronicle-round = { $date }، المحادثات: لا تقبل القيادة { $attacker } بأقل من { $least } من كل ما يمكن كسبه، وتعطي القيادة { $defender } حتى { $most }؛ ويُتوقع تدخل طرف ثالث باحتمال { $a_hope } و{ $d_hope }.
chronicle-round-closed = لا اتصال: القيادة { $attacker } تعترف بحكومة أخرى.
chronicle-round-opening = الرسائل تمر عبر آخرين؛ ولا توقيع قبل { $left } من الجولات.
chronicle-round-refused = المطلوب: { $asked }. رُفض.
chronicle-round-signed = وُقّعت باقتراح من القيادة { $by }: تكسب المهاجمَ { $gain } وتكلّف المدافعَ { $loss } مما لديه.
chronicle-end-no-war = وُقّعت معاهدة قبل الطلقة الأولى: لم تقع هذه الحرب.
