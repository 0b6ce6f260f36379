# المعاهدة بلغة القانون، وما تفعله بالأرض وبمن عليها.
# الرسالة التي لا حرف عربيًا فيها سوى ما يُدرج تبدأ بعلامة اتجاه، وإلا انعكس ترتيب أجزائها.
# يبقى الرقم ظاهرًا في صيغ العدد كلها لتتسنى مقارنة المواد بين اللغتين.

treaty-semicolon = { "؛ " }
treaty-item = { "\u200F" }– { $text }
treaty-article = المادة { $n }: { $title }
treaty-money = { "\u200F" }{ $amount } { $money }
treaty-moment = الساعة { $time } يوم { $date }
treaty-hour = الساعة { $time } بتوقيت { $place } يوم { $date }
treaty-hour-only = الساعة { $time } بتوقيت { $place }
treaty-places = { "\u200F" }{ $region }: { $names }

## الأعداد ومعدوداتها، وهي هنا في موضع الجر

treaty-n-days = { $count ->
    [zero] { $shown } يوم
    [one] يوم واحد ({ $shown })
    [two] يومين ({ $shown })
    [few] { $shown } أيام
    [many] { $shown } يومًا
   *[other] { $shown } يوم
}
treaty-n-districts = { $count ->
    [zero] { $shown } منطقة
    [one] منطقة واحدة ({ $shown })
    [two] منطقتين ({ $shown })
    [few] { $shown } مناطق
    [many] { $shown } منطقةً
   *[other] { $shown } منطقة
}
treaty-n-km = { $count ->
    [zero] { $shown } كيلومتر
    [one] كيلومتر واحد ({ $shown })
    [two] كيلومترين ({ $shown })
    [few] { $shown } كيلومترات
    [many] { $shown } كيلومترًا
   *[other] { $shown } كيلومتر
}
treaty-n-men = { $count ->
    [zero] { $shown } رجل
    [one] رجل واحد ({ $shown })
    [two] رجلين ({ $shown })
    [few] { $shown } رجال
    [many] { $shown } رجلًا
   *[other] { $shown } رجل
}
treaty-n-miles = { $count ->
    [zero] { $shown } ميل بحري
    [one] ميل بحري واحد ({ $shown })
    [two] ميلين بحريين ({ $shown })
    [few] { $shown } أميال بحرية
    [many] { $shown } ميلًا بحريًا
   *[other] { $shown } ميل بحري
}
treaty-n-ships = { $count ->
    [zero] { $shown } سفينة مسلحة
    [one] سفينة مسلحة واحدة ({ $shown })
    [two] سفينتين مسلحتين ({ $shown })
    [few] { $shown } سفن مسلحة
    [many] { $shown } سفينةً مسلحة
   *[other] { $shown } سفينة مسلحة
}
treaty-n-tonnes = { $count ->
    [zero] { $shown } طن
    [one] طن واحد ({ $shown })
    [two] طنين ({ $shown })
    [few] { $shown } أطنان
    [many] { $shown } طنًا
   *[other] { $shown } طن
}
treaty-n-years = { $count ->
    [zero] { $shown } سنة
    [one] سنة واحدة ({ $shown })
    [two] سنتين ({ $shown })
    [few] { $shown } سنوات
    [many] { $shown } سنةً
   *[other] { $shown } سنة
}

## قبل المادة الأولى وبعد الأخيرة

treaty-signed = وُقّعت بتاريخ { $date }.
treaty-signed-at = وُقّعت في { $place } بتاريخ { $date }.
treaty-dated-historical = نص مؤرخ في { $date }.
treaty-dated-demand = مطالب مؤرخة في { $date } لم تُوقَّع قط.
treaty-dated-offer = عرض مؤرخ في { $date } لم يُوقَّع قط.
treaty-dated-user = مسودة مؤرخة في { $date }.
treaty-preamble = إن الحكومة { $attacker } والحكومة { $defender }، وقد عقدتا العزم على إنهاء الحرب بينهما وإقرار سلم دائم، قد اتفقتا على ما يأتي:
treaty-preamble-historical = اتفقت الحكومة { $attacker } والحكومة { $defender } على ما يأتي:
treaty-preamble-demand = مطالب مصوغة في شكل معاهدة بين الحكومة { $attacker } والحكومة { $defender }:
treaty-preamble-offer = شروط معروضة مصوغة في شكل معاهدة بين الحكومة { $attacker } والحكومة { $defender }:
treaty-preamble-user = مسودة معاهدة بين الحكومة { $attacker } والحكومة { $defender }:
treaty-source = المصدر: { $source }

## عناوين المواد

treaty-title-cession = التنازل عن أراضٍ
treaty-title-exchange = أراضٍ بالمقابل
treaty-title-lease = الإيجار
treaty-title-transit = العبور
treaty-title-demilitarisation = الحد من التسلح
treaty-title-neutrality = عدم الاعتداء والحياد
treaty-title-reparations = التعويضات
treaty-title-recognition = الاعتراف
treaty-title-prisoners = أسرى الحرب
treaty-title-ceasefire = وقف إطلاق النار
treaty-title-withdrawal = انسحاب القوات
treaty-title-ratification = التصديق

## المواد

treaty-cede = تتنازل الحكومة { $giver } للحكومة { $taker } عن كامل السيادة على { $districts }:
treaty-cede-beyond = تتنازل الحكومة { $giver } للحكومة { $taker } عن كامل السيادة على جميع أراضيها الواقعة وراء خط «{ $line }».
treaty-cede-enclave = يقبل الطرفان ألا تتصل هذه الأراضي بسائر الأراضي { $taker }.
treaty-cede-price = تدفع الحكومة { $taker } ثمنًا لهذه الأراضي قدره { $amount }، دفعةً واحدة.
treaty-exchange = وفي المقابل تتنازل الحكومة { $giver } للحكومة { $taker } عن كامل السيادة على { $districts }:
treaty-lease = تؤجّر الحكومة { $giver } للحكومة { $taker }، لمدة { $years }، { $districts }:
treaty-lease-rent = تدفع الحكومة { $taker } أجرة سنوية قدرها { $amount }.
treaty-lease-free = لم تُحدَّد أجرة.
treaty-lease-purpose = الغرض من الإيجار: { $purpose }.
treaty-lease-garrison = للحكومة { $taker } أن تُبقي هناك حامية لا تزيد على { $men }.
treaty-lease-sea = يشمل الإيجار البحر المحيط بهذه الأراضي إلى مسافة لا تزيد على { $miles }.
treaty-lease-evacuated = تغادر القوات { $giver } هذه الأراضي في غضون { $days } من التوقيع.
treaty-transit-goods = تمنح الحكومة { $giver } الحكومة { $taker } حق عبور البضائع في أراضيها. الطريق: { $route }.
treaty-transit-military = تمنح الحكومة { $giver } الحكومة { $taker } حق عبور القوات والأسلحة في أراضيها. الطريق: { $route }.
treaty-transit-free = العبور معفى من الرسوم.
treaty-transit-built = يُنجز بناء الطريق في موعد أقصاه { $date }.
treaty-limit = تحدّ الحكومة { $side } من تسلحها في المنطقة الآتية: { $area }.
treaty-limit-ships = لا تُبقي هناك قوة تزيد على { $ships }.
treaty-limit-tonnes = لا تتجاوز إزاحة أي سفينة مسلحة هناك مقدار { $tonnes }.
treaty-limit-works = تُزيل تحصيناتها هناك ولا تقيم غيرها.
treaty-promise-both = تتعهد كل من الحكومة { $attacker } والحكومة { $defender } بما يأتي:
treaty-promise-one = تتعهد الحكومة { $side } بما يأتي:
treaty-forbids-attack = الامتناع عن أي هجوم على الطرف الآخر
treaty-forbids-alliance = عدم عقد أي حلف موجّه ضد الطرف الآخر
treaty-forbids-bases = عدم منح أي دولة ثالثة قواعد عسكرية
treaty-forbids-coalition = عدم الانضمام إلى أي ائتلاف موجّه ضد الطرف الآخر
treaty-reparations = تدفع الحكومة { $giver } إلى الحكومة { $taker } تعويضات قدرها { $amount } على أقساط سنوية متساوية لمدة { $years }.
treaty-recognise = تعترف الحكومة { $giver } بما يأتي: { $of }.
treaty-recognise-regime = تقبل الجهة { $giver } حكومةً لبلدها اختارتها الجهة { $taker }: { $of }.
treaty-prisoners-all = يعيد كل طرف جميع أسرى الحرب الموجودين لديه.
treaty-prisoners-listed = يعيد كل طرف أسرى الحرب وفق قوائم يتفق عليها الطرفان.
treaty-prisoners-by = تكتمل إعادتهم في موعد أقصاه { $date }.
treaty-fire-ceases = تتوقف الأعمال العدائية في البر والبحر والجو في { $first }، أي { $second }.
treaty-fire-strip = منذ تلك الساعة تترك الوحدات الأمامية فيما بينها شريطًا بعرض { $km }.
treaty-leave = تغادر القوات الأراضي التي تنتقل إلى الطرف الآخر على النحو الآتي، بتوقيت { $place }.
treaty-leave-segment = { $name } ({ $places }): القوات { $side }، من { $start } إلى { $finish }، بمعدل لا يقل عن { $km } في اليوم.
treaty-leave-gap = وتلزم القوات اللاحقة مسافة لا تقل عن { $km }.
treaty-ratified = تدخل هذه المعاهدة حيز النفاذ عند توقيعها، ويجري تبادل وثائق التصديق في موعد أقصاه { $date }.

## الأرقام

treaty-section-land = ما ينتقل من يد إلى يد
treaty-section-people = السكان
treaty-section-calendar = التقويم
treaty-fact = { "\u200F" }{ $label }: { $value }
treaty-none = –
treaty-area = { $value } كم²
treaty-km = { $value } كم
treaty-between = { $use } (بين { $low } و{ $high })
treaty-of-country = { $value } ({ $share } من مساحة البلاد)
treaty-of-people = { $value }، أي { $share } من مجموع السكان
treaty-of-whole = { $share } مما في البلاد
treaty-over-table = { $value }، والقياس على الخريطة يخالفها بنسبة { $share }
treaty-rent = { $years }، مقابل { $amount } في السنة
treaty-rent-free = { $years }، ولم تُحدَّد أجرة
treaty-works-lost = { $name }، { $km } ({ $share } منه)
treaty-rule = يرحل { $use } من السكان (بين { $low } و{ $high })
treaty-passes = { $before } ثم { $after }
treaty-on-clocks = { "\u200F" }{ $first } ({ $second })
treaty-day-named = { "\u200F" }{ $what }: { $name }
treaty-fact-ceded = الأراضي المتنازل عنها
treaty-fact-table = المساحات المنشورة للمناطق نفسها
treaty-fact-leased = الأراضي المستأجرة
treaty-fact-received = الأراضي المستلمة
treaty-fact-lease = الإيجار
treaty-fact-towns = المدن المفقودة
treaty-fact-farmland = الأراضي الزراعية المفقودة
treaty-fact-industry = الصناعة المفقودة
treaty-fact-hydropower = الطاقة المائية المفقودة
treaty-fact-works = خط محصّن مفقود
treaty-fact-residents = سكان الأراضي المتنازل عنها أو المستأجرة
treaty-fact-displaced = الراحلون عنها
treaty-fact-rule = القاعدة
treaty-fact-to-go = منهم بعد وقف إطلاق النار
treaty-fact-late = منهم المتأخرون بحسب نموذج المحطات والطرق
treaty-grid-border = البعد عن الحدود بين الطرفين
treaty-grid-regions = بحسب الإقليم، للأراضي المتنازل عنها أو المستأجرة
treaty-grid-districts = المناطق التي يرحل عنها العدد الأكبر
treaty-grid-stations = المحطات
treaty-column-place = المكان
treaty-column-before = قبل المعاهدة
treaty-column-after = بعدها
treaty-column-land = في الأراضي
treaty-column-region = الإقليم
treaty-column-km2 = كم²
treaty-column-residents = السكان
treaty-column-leave = الراحلون
treaty-column-district = المنطقة
treaty-column-to-go = بعد وقف النار
treaty-column-leave-by = آخر موعد للرحيل
treaty-column-station = المحطة
treaty-column-by-rail = الأشخاص
treaty-column-a-day = الحد اليومي
treaty-column-first = أول يوم
treaty-column-last = آخر يوم
treaty-day-dated = تاريخ العرض
treaty-day-signed = التوقيع
treaty-day-ratified-by = آخر موعد للتصديق
treaty-day-ceasefire = وقف إطلاق النار
treaty-day-strip = إخلاء شريط بين الوحدات الأمامية
treaty-day-withdrawal-start = بدء الانسحاب
treaty-day-withdrawal-finish = انتهاء الانسحاب
treaty-day-lease-start = بدء الإيجار
treaty-day-lease-evacuated = إخلاء الأراضي المستأجرة
treaty-day-lease-end = آخر أيام الإيجار
treaty-day-built-by = إنجاز الطريق
treaty-day-prisoners-by = عودة الأسرى

## الخريطة

treaty-key-old = الحدود قبل المعاهدة
treaty-key-new = حدود المعاهدة
treaty-key-ceded = أراضٍ متنازل عنها ومناطقها
treaty-key-received = أراضٍ مستلمة بالمقابل
treaty-key-leased = أراضٍ مستأجرة
treaty-key-works = خط محصّن
treaty-key-borrowed = أراضٍ يؤجّرها الطرف الآخر
treaty-map-before = قبل المعاهدة
treaty-map-after = بعد المعاهدة
treaty-map-note = { $when } الأراضي المتنازل عنها { $area } ({ $share } من مساحة البلاد)، وعدد الراحلين عنها وعن المستأجرة { $people }.
treaty-map-note-nothing = { $when } لا تنازل عن أراضٍ.

## قائمة الحزم

treaty-list-title = الشروط المرفقة بملف { $war }
treaty-list-none = لا شروط مرفقة بملف { $war }.
treaty-list-how = لعرض إحداها: { $one }
treaty-list-own = لعرض شروط من عندك: { $own }
treaty-status-historical = معاهدة
treaty-status-demand = مطالب
treaty-status-offer = عرض
treaty-status-user = مسودة
treaty-column-package = الحزمة
treaty-column-day = التاريخ
treaty-column-status = الصفة
treaty-column-title = العنوان
treaty-map-written = الخريطة: { $file }
