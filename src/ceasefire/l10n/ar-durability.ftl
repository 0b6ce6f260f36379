## كم يصمد السلام: الجداول والجمل والشكل.

durability-years = { $count ->
    [zero] صفر سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
durability-share = { $mean } ({ $low } إلى { $high })
durability-from-to = { $low } إلى { $high }
durability-later = لاحقًا

durability-title = كم كان السلام سيصمد: { $war }
durability-setting = السلام من { $begins } بكل الشروط. { $draws } سحبة للظروف، البذرة { $seed }؛ وبين القوسين { $most } الوسطى منها.
durability-opportunity-dated = { $name }: البداية في { $date } كما حدث. لم يكن أحد على طاولة المفاوضات يعلم ذلك.
durability-opportunity-random = { $name }: قد تقع البداية في أي يوم، بمعدل { $rate } في السنة.

durability-grid-chances = الأثمان، واحتمال أن يصمد السلام
durability-grid-days = متى تعود الحرب
durability-column-terms = الشروط
durability-column-gain = كسب الجهة { $attacker }
durability-column-loss = خسارة الجهة { $defender }
durability-column-holds = يصمد { $years }
durability-column-war-by = حرب حتى { $date }
durability-column-day-if-war = الحرب إن وقعت خلال { $horizon }
durability-column-most = { $most } الوسطى
durability-column-day = الحرب، والسلام يُحسب لاحقًا
durability-column-begun-attacker = بمبادرة الجهة { $attacker }
durability-column-begun-defender = بمبادرة الجهة { $defender }
durability-column-violation = الخرق كما كان يُخشى آنذاك

durability-recorded-within = { $terms }: عادت الحرب في { $date }، وهو داخل { $most } الوسطى من الأيام المحسوبة لها ({ $low } إلى { $high }).
durability-recorded-outside = { $terms }: عادت الحرب في { $date }، وهو خارج { $most } الوسطى من الأيام المحسوبة لها ({ $low } إلى { $high }).
durability-falls = { $terms }: احتمال الحرب حتى { $date } أقل بمقدار { $mean } نقطة ({ $low } إلى { $high }) منه في ظل { $reference }، وهو أقل في { $share } من السحبات.
durability-turn = بعد خسارة قدرها { $loss } يعود احتمال أن يصمد السلام { $years } إلى الارتفاع: لا يبقى ما يُحارَب به إلا القليل.
durability-regime = { $terms }: لا يحسب النموذج ما إذا كانت حكومة من اختيار الجهة { $attacker } ستسعى إلى الثأر؛ والأرقام تفترض ذلك.
durability-limits = الكسب والخسارة حصتان مما يساويه الكل عند كل طرف: كل أرض المدافع وحكومته. و«الخرق كما كان يُخشى آنذاك» لا يعرف التواريخ ويحسب الخرق المتأخر بأقل.
durability-written = الشكل: { $file }

## الشكل

durability-figure-title = الشروط مقابل احتمال أن يصمد السلام
durability-figure-curve = الخط: معاهدات كفؤة من مقاطعات. النقاط: شروط من التاريخ. أول يوم سلام للجميع: { $begins }.
durability-figure-luck = الظلال والأعمدة: { $most } الوسطى من { $draws } سحبة للظروف.
durability-figure-panel = يصمد { $years }
durability-figure-name = { $number }: { $terms }
durability-figure-loss = خسارة الجهة { $defender }، حصةً من كل ما لديها
durability-figure-path-title = احتمال عودة الحرب بحسب التاريخ
durability-figure-path-opportunity = { $name }
durability-figure-path-record = عادت الحرب، { $date }
