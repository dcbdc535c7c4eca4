// Well-known names of each kind, written down by hand: starting points from which word-types.mjs learns what kind of name a
// word tends to be part of. They need not be complete; the vectors carry them over to their like.
const list = (text) => text.trim().split(/\s+/);

export const givenNames = list(`
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin
brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander
patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
harry sean austin gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent
mason roy ralph bobby russell bradley philip eugene mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret
ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela
nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina ruth
joan virginia judith evelyn hannah andrea megan cheryl jacqueline madison teresa abigail sophia martha sara gloria janice kathryn ann isabella judy charlotte
julia grace amber alice jean denise frances danielle marilyn natalie beverly diana brittany theresa kayla alexis doris lori tiffany jose luis carlos jorge
miguel pedro alejandro fernando ricardo eduardo sergio francisco antonio manuel javier rafael roberto enrique diego pablo giovanni giuseppe marco luca andrea
francesco paolo pierre jean jacques michel philippe nicolas francois laurent olivier hans klaus jurgen wolfgang dieter stefan andreas karl heinrich friedrich
vladimir dmitry sergei ivan alexei mikhail boris igor andrei nikolai olga natalia svetlana yuri oleg viktor mohammed muhammad ahmed ali hassan hussein omar
abdul abdullah ibrahim khalid mahmoud mustafa yusuf fatima aisha hamid karim tariq rashid salman faisal zainab raj rahul amit sanjay anil sunil vijay ravi
arjun priya deepak rajesh suresh ramesh manmohan narendra indira sonia hiroshi takeshi kenji yuki akira shinzo junichiro naoto satoshi kazuo yukio taro minh
hung dung tuan thanh somchai thaksin yingluck prayut mahathir najib anwar joko susilo bambang megawati ferdinand rodrigo benigno imelda corazon aung thein
kofi nelson thabo jacob kwame jomo robert mugabe emmanuel angela gerhard helmut tony gordon theresa boris barack hillary bill al mitt ronald jimmy lyndon`);

export const surnames = list(`
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee
thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright torres nguyen hill flores green adams nelson baker hall rivera
campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz
morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez
castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez
simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar
stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns
crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar
fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins obama clinton bush
trump biden reagan nixon carter thatcher blair cameron merkel schroeder kohl chirac sarkozy hollande macron putin medvedev yeltsin gorbachev berlusconi prodi
zapatero rajoy netanyahu sharon arafat abbas mubarak gaddafi assad hussein khomeini rouhani khamenei karzai musharraf bhutto singh gandhi modi koizumi abe aso
hatoyama noda suharto yudhoyono widodo arroyo aquino marcos duterte thaksin shinawatra mandela mbeki zuma mugabe annan mueller schmidt schneider fischer weber
wagner becker hoffmann koch bauer richter klein wolf schwarz zimmermann rossi russo ferrari bianchi romano colombo ricci dubois moreau laurent lefebvre leroy
roux ivanov petrov sidorov kuznetsov popov sokolov lebedev kozlov novikov kowalski nowak tanaka suzuki sato watanabe takahashi yamamoto nakamura kobayashi
ito kato yoshida wang zhang liu zhao huang zhou wu xu sun zhu hu guo luo song zheng xie han tang deng xiao feng pham hoang phan bui dang khan ahmed rahman
hossain chowdhury sharma gupta kumar verma reddy rao iyer mukherjee banerjee chatterjee papadopoulos andersson johansson karlsson nilsson hansen olsen larsen
jensen nielsen pedersen van der berg de vries jansen bakker visser janssen o'brien o'connor o'neill mcdonald macdonald mccarthy mckenzie fitzgerald`);

export const organisations = list(`
microsoft google apple amazon facebook ibm intel oracle cisco dell hp hewlett-packard motorola nokia ericsson samsung sony panasonic toshiba hitachi sharp canon
nikon fujitsu nec siemens philips bosch basf bayer volkswagen bmw daimler mercedes porsche audi opel ford chrysler gm toyota honda nissan mazda subaru mitsubishi
suzuki hyundai kia renault peugeot citroen fiat ferrari volvo saab tata infosys wipro reliance boeing airbus lockheed northrop raytheon embraer bombardier exxon
exxonmobil chevron shell bp total eni gazprom lukoil rosneft petrobras petronas sinopec cnooc petrochina statoil conocophillips halliburton schlumberger enron
citigroup citibank jpmorgan goldman sachs merrill lynch lehman barclays hsbc lloyds rbs ubs deutsche commerzbank santander bbva unicredit bnp societe generale ing
axa allianz aig prudential metlife visa mastercard paypal ebay yahoo twitter linkedin netflix uber airbnb alibaba tencent baidu huawei zte lenovo xiaomi walmart
wal-mart target costco tesco carrefour sainsbury ikea mcdonald's starbucks kfc pepsico pepsi coca-cola nestle unilever danone kraft heinz kellogg nike adidas puma
reebok gucci prada pfizer merck novartis roche glaxosmithkline astrazeneca sanofi eli lilly amgen genentech monsanto dupont dow caterpillar ge honeywell 3m xerox
kodak adobe nvidia amd qualcomm broadcom verizon at&t sprint comcast vodafone telefonica orange t-mobile viacom disney pixar dreamworks paramount universal
warner cbs nbc abc cnn fox bbc itv hbo espn mtv reuters afp xinhua itar-tass interfax kyodo yonhap bloomberg al-jazeera newsweek forbes nasa fbi cia nsa dea
epa fda cdc fcc nato unesco unicef who wto imf opec asean apec nafta eu un fifa uefa nba nfl nhl mlb ioc oecd mercosur interpol europol hezbollah hamas fatah
taliban al-qaeda isis plo eta ira kremlin pentagon kmt likud labour conservatives tories lib dems republicans democrats greenpeace amnesty oxfam manchester
liverpool arsenal chelsea everton tottenham barcelona juventus inter milan roma lazio bayern dortmund ajax psv benfica porto celtic rangers yankees mets
dodgers cubs lakers celtics bulls knicks cowboys patriots steelers packers ryanair easyjet lufthansa aeroflot qantas delta united emirates harvard yale
princeton stanford mit caltech oxford cambridge pixar lego nintendo sega atari ubisoft fedex ups dhl hyatt hilton marriott sheraton nissan metallica beatles
nirvana radiohead u2 coldplay oasis queen abba`);

export const commonWords = list(`
the a an of in on at by for and but if when while after before since there this that these those it he she we they you i my his her our their its what who
where why how yes no not all some many most new old first last next great good best man woman people world time year day week month monday tuesday wednesday
thursday friday saturday sunday january february march april june july august september october november december mr mrs dr president minister chairman director
however also although because during according meanwhile please thank happy christmas english french german spanish chinese japanese russian american british
european african asian indian arab jewish muslim christian islamic catholic internet web tv dvd`);
