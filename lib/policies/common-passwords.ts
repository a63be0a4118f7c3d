// 456 words and patterns that head the published lists of leaked passwords, or stand at hand here; each refuses every
// ending of digits and signs too. A breached-password service would know a thousand million more: this needs no network.
// prettier-ignore
export const COMMON_PASSWORDS: readonly string[] = `
password passwords passwort motdepasse contrasena wachtwoord senha parola haslo mypassword thepassword
newpassword changeme changemenow changeit letmein letmeinnow welcome welcomeback welcomehome administrator
administrateur administrador admin adminadmin superadmin root toor rootroot superuser user username
usernamepassword login loginlogin guest guestguest default defaultpassword temporary temppassword secret
topsecret mysecret secretpassword qwerty qwertyuiop qwertyuiopasdfghjkl qwertyqwerty qwertz qwertzuiop azerty
azertyuiop asdfgh asdfghjkl asdfasdf zxcvbn zxcvbnm zxcvbnmasdfghjkl qazwsx qazwsxedc qazwsxedcrfv qweasdzxc
qweasd qwaszx zaqwsx zaqxsw poiuytrewq lkjhgfdsa mnbvcxz mnbvcxzlkjhgfdsa iloveyou iloveyousomuch
iloveyouforever iloveu ilovejesus ilovemyself ilovemyfamily ilovemymom iloveme loveyou lovelove loveme forever
foreveryoung princess sunshine sunshines superman batman spiderman starwars pokemon dragon dragonball
dragonballz monkey football footballer baseball basketball soccer hockey liverpool liverpoolfc manchester
manchesterunited chelsea chelseafc arsenal arsenalfc barcelona realmadrid juventus michael jennifer jessica
ashley charlie jordan daniel thomas andrew joshua nicole anthony elizabeth alexander alexandra christopher
christian christina computer internet keyboard samsung google facebook instagram whatsapp microsoft windows
linux minecraft fortnite roblox youtube master masterkey trustno access accessgranted shadow hello helloworld
helloworldhello hellokitty hellohello goodmorning goodbye whatever nothing nothingtosee blink butterfly
chocolate strawberry cheese pumpkin cookie cookies pepper ginger tigger hunter killer jesus jesuschrist
jesusislord godisgood godislove praisethelord blessed angel angels heaven summer winter spring autumn summertime
wintertime january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday london paris berlin newyork newyorkcity california australia germany
america england correcthorsebatterystaple correcthorse batterystaple thisismypassword thisisapassword
thisispassword ihatepasswords idontknow idontcare ihavenoidea iforgot iforgotmypassword notmypassword
mypasswordis testtest testtesttest testing testpassword test demodemo demo example examplepassword sample
samplepassword company companyname companypassword office network security securitypassword abcdefg abcdefgh
abcdefghijkl abcabc abcd qwer qwerqwer asdf zxcv aaaaaa abc abcabcabc letmeinplease pleaseletmein opensesame
opensezame clausemark clausemarkpassword policydesk policyteam reviewer facilitator owner observer governance
actionplan globalaigovernance woaini woainima wodemima nihao nihaoma mima5201314 zhongguo beijing shanghai
我爱你我爱你我爱你 密码密码密码密码密码密码 parolparol privet marhaba bismillah alhamdulillah allahuakbar inshallah mashallah
mohammed ahmed teclado tequiero tequieromucho teamo teamomucho miamor mivida estrella princesa hola holahola
bonjour soleil doudou loulou chouchou jetaime jetaimefort schatz hallo hallohallo sonnenschein schalke fussball
gesundheit passwortpasswort ciao ciaociao amore amoremio tiamo forzamilan forzainter napoli roma 123456789012
1234567890123 12345678901234 123456789012345 1234567890123456 12345678910 123456789101112 1234567891011
123456123456 123123123123 112233445566 111222333444 121212121212 123321123321 147258369147 159753159753
789456123000 789456123789 987654321987 147852369147 123698745123 102030405060 110119120911 520131452013
131452013145 000000000000 314159265358 271828182845 161803398874 112358132134 123454321234 456789456789
246813579246 135792468013 010203040506 101010101010 202020202020 192837465564 918273645546 741852963741
963852741963 852456852456 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc 1qaz2wsx3edc4rfv
1qaz2wsx1qaz2wsx zaq12wsxcde3 zaq1zaq1zaq1 q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 qwe123qwe123 qwer1234qwer asd123asd123
abc123abc123 a1b2c3d4e5f6 a1s2d3f4g5h6 123qweasdzxc 1234qwerasdf 1234qwerasdfzxcv qwerty123456 qwerty1234567
asdf1234asdf aa123456aa123 123456qwerty 12345qwert123 1234567890qwe 1234567890abc 123456789abc 123456abcdef
abcdef123456 abcd1234abcd 123abc456def 1a2b3c4d5e6f p0o9i8u7y6t5 0p9o8i7u6y5t 1password1234 passw0rdpassw0rd
pass1234word pa55w0rdpa55 admin123admin root123root123 test1234test user1234user love12345678 iloveyou12345
a123456789012 a12345678901 qq1234567890 wang12345678 woaini1314520 asd123456789 zxc123456789 qaz123456789
qwe123456789 abc123456789 q1234567890q z1234567890z 12qwaszx12qw 1qazxsw23edc 1qaz1qaz1qaz qazwsx123456
zxcvbnm12345 asdfghjkl123 qwertyuiop12 qwertyuiop123 q1q2q3q4q5q6 a1a2a3a4a5a6 letmein12345 welcome12345
monkey123456 dragon123456 master123456 shadow123456 trustno1trustno1 football1234 baseball1234 superman1234
michael12345
`.trim().split(/\s+/);
